package io.ziping.intake.filing;

import java.time.LocalDateTime;

/**
 * An upload as a line of the person's list.
 *
 * @param names the files' names, the first few
 */
public record IntakeSummary(long id, LocalDateTime createdAt, String names, int forms, int stored) {}
