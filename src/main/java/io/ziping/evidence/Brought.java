package io.ziping.evidence;

import java.nio.file.Path;

/**
 * A file that somebody brings.
 *
 * @param name what it is called where it comes from
 * @param file where its content lies; it stays there
 * @param size in bytes
 */
public record Brought(String name, Path file, long size) {}
