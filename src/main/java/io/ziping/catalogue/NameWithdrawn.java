package io.ziping.catalogue;

/** A unit has taken back what it asked for: nobody need decide it any more. */
public record NameWithdrawn(long projectId) {}
