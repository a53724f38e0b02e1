package io.ziping.intake.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are read.
 *
 * @param atOnce how many uploads are read at once; when unset, one for every 512 MB of heap, at most one a processor
 * @param perFile after how long the reading of a file ends
 * @param perUpload after how long no further file of an upload is read
 */
@ConfigurationProperties("ziping.reading")
record ReadingProperties(
        @Nullable Integer atOnce,
        @DefaultValue("60s") Duration perFile,
        @DefaultValue("3m") Duration perUpload) {

    private static final long HEAP_EACH = 512L * 1024 * 1024;

    /** How many uploads are read at once, at least one. */
    int slots() {
        var runtime = Runtime.getRuntime();
        var given = atOnce;
        return Math.max(
                1,
                given == null ? (int) Math.min(runtime.availableProcessors(), runtime.maxMemory() / HEAP_EACH) : given);
    }
}
