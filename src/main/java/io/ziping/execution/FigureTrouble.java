package io.ziping.execution;

/** Why nothing can be done with a row. */
public enum FigureTrouble {
    /** Something in it cannot be read. */
    INVALID,
    /** Nothing has its names, or the project has no form of the year. */
    UNKNOWN,
    /** Several have its names. */
    AMBIGUOUS,
    /** Others speak of the same money. */
    REPEATED
}
