package io.ziping.sheet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.sheet.bundle.BundleJob;
import io.ziping.sheet.bundle.BundleKind;
import io.ziping.sheet.bundle.BundleState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 汇编 that somebody has asked for.
 *
 * @param title the list it was asked of, in words
 * @param total how many forms it has; 0 before it begins
 * @param done how many of them are set or have failed
 * @param report what failed and why
 * @param fileSize in bytes; left out before there is a file
 * @param expiresAt when it is deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportItem(
        long id,
        BundleKind kind,
        String title,
        BundleState state,
        int total,
        int done,
        List<String> report,
        @Nullable Long fileSize,
        Instant createdAt,
        Instant expiresAt) {

    static ExportItem of(BundleJob job) {
        return new ExportItem(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.total(),
                job.done(),
                job.report(),
                job.fileSize() == 0 ? null : job.fileSize(),
                job.createdAt(),
                job.expiresAt());
    }
}
