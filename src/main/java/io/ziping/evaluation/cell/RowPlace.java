package io.ziping.evaluation.cell;

import java.util.UUID;

/** An indicator and its category; its place is the one in the list. */
public record RowPlace(UUID key, long categoryId) {}
