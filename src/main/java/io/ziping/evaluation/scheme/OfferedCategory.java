package io.ziping.evaluation.scheme;

/** A category a new row may belong to, with its dimension's name. */
public record OfferedCategory(long id, String dimension, String name) {}
