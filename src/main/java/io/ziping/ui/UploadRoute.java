package io.ziping.ui;

/**
 * An address that takes a file; no other one does. A request that is too large is sent to {@code path?tooLarge}, where
 * the page says so.
 */
public record UploadRoute(String path) {}
