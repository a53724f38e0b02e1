package io.ziping.backup;

/**
 * The backup of a night was not made.
 *
 * @param reason in one sentence
 */
public record BackupFailed(String reason) {}
