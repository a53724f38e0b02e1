package io.ziping.sheet.bundle;

import io.ziping.storage.StoredContents;
import io.ziping.storage.Stores;
import io.ziping.storage.VerifiedContent;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** The file of a bundle in a store; opened anew for each reader. */
final class StoredBundle extends AbstractResource {

    private final Stores stores;
    private final StoredContents.Place place;
    private final long size;

    StoredBundle(Stores stores, StoredContents.Place place, long size) {
        this.stores = stores;
        this.place = place;
        this.size = size;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        var name = place.name();
        return new VerifiedContent(stores.get(place.kind()).open(name), name.sha256(), size);
    }

    @Override
    public String getDescription() {
        return place.name().path();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredBundle that && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }
}
