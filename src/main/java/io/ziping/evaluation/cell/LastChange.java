package io.ziping.evaluation.cell;

import java.time.Instant;

/** Who changed a place of a form last, and when. */
public record LastChange(String by, Instant at) {}
