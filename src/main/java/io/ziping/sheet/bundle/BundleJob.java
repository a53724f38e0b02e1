package io.ziping.sheet.bundle;

import java.time.Instant;
import java.util.List;

/**
 * A bundle somebody has asked for.
 *
 * @param title the list it was asked of, in words
 * @param total how many forms it has; 0 before it begins
 * @param done how many of them are set or have failed
 * @param report what failed and why, a line each
 * @param fileSize in bytes
 */
public record BundleJob(
        long id,
        BundleKind kind,
        String title,
        BundleState state,
        int total,
        int done,
        List<String> report,
        long fileSize,
        Instant createdAt,
        Instant expiresAt) {}
