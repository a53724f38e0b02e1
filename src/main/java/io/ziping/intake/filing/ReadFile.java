package io.ziping.intake.filing;

import io.ziping.intake.reading.FileKind;

/**
 * One uploaded file.
 *
 * @param forms how many forms were found in it
 * @param problem why nothing could be read, in words for a clerk; blank when something was
 */
public record ReadFile(String name, FileKind kind, int forms, String problem) {}
