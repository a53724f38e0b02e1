package io.ziping.administration.merging;

import java.util.List;

/**
 * What a merge merges. What is not named here only moves.
 *
 * @param units of two departments, the units of the same name
 * @param projects of units that are merged, the projects of the same name
 */
record MergePlan(List<MergePair> units, List<MergePair> projects) {}
