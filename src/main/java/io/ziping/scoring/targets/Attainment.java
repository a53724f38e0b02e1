package io.ziping.scoring.targets;

/** Whether an actual meets its target. */
public enum Attainment {
    MET,
    UNMET,
    /** A cell is missing or not understood, or the two cannot be compared. */
    UNKNOWN
}
