package io.ziping.evidence.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How evidence is kept.
 *
 * @param directory where contents are kept; unset: in the database
 * @param clamd {@code host:port} of ClamAV's daemon; unset: files are not scanned
 * @param file the largest file
 * @param form all files of a form
 * @param files how many a form may have
 */
@ConfigurationProperties("ziping.evidence")
public record EvidenceProperties(
        @Nullable Path directory,
        @Nullable String clamd,
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("300MB") DataSize form,
        @DefaultValue("200") int files) {

    /** The largest request that brings files; the container has no more room for one. */
    public static final DataSize REQUEST = DataSize.ofMegabytes(40);

    public EvidenceProperties {
        if (file.isNegative() || file.toMegabytes() < 1 || file.compareTo(DataSize.ofMegabytes(39)) > 0) {
            throw new IllegalArgumentException("ziping.evidence.file must be from 1MB to 39MB, not " + file);
        }
    }
}
