package io.ziping.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Reads which stores there are from the settings, for commands that start nothing of the application too. */
public final class StorageSettings {

    private StorageSettings() {}

    /**
     * The stores of the settings, without those that other modules bring.
     *
     * @throws StorageProblem when one is chosen that is not set up
     */
    public static Stores stores(Environment environment) {
        var properties = Binder.get(environment).bindOrCreate("ziping.storage", StorageProperties.class);
        var stores = new ArrayList<ContentStore>();
        if (properties.folder() != null) {
            stores.add(new FolderStore(properties.folder()));
        }
        if (!properties.s3().bucket().isBlank()) {
            stores.add(new S3Store(properties.s3()));
        }
        return new Stores(stores, chosen(properties));
    }

    static Stores stores(List<ContentStore> stores, StorageProperties properties) {
        return new Stores(stores, chosen(properties));
    }

    private static Optional<StoreKind> chosen(StorageProperties properties) {
        var kind = properties.kind();
        if (kind == StorageProperties.Kind.FOLDER && properties.folder() == null) {
            throw missing("folder", "ziping.storage.folder");
        }
        if (kind == StorageProperties.Kind.S3 && properties.s3().bucket().isBlank()) {
            throw missing("s3", "ziping.storage.s3.bucket");
        }
        return Optional.ofNullable(kind).map(Enum::name).map(StoreKind::valueOf);
    }

    private static StorageProblem missing(String kind, String setting) {
        return new StorageProblem(
                "ziping.storage.kind=%s，而没有 %s。(%s is not set.)".formatted(kind, setting, setting),
                "请设置 %s，或去掉 ziping.storage.kind。".formatted(setting),
                false);
    }
}
