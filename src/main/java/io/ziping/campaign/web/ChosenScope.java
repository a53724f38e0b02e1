package io.ziping.campaign.web;

import io.ziping.organization.DataScope;
import org.jspecify.annotations.Nullable;

/**
 * The part of a year that somebody looks at: what they may see, narrowed to a department or a unit.
 *
 * @param department what was chosen, or {@code null}
 * @param unit what was chosen, or {@code null}
 * @param narrowed whether that is less than what they may see
 */
record ChosenScope(
        DataScope scope,
        @Nullable Long department,
        @Nullable Long unit,
        boolean narrowed) {

    static ChosenScope of(DataScope seen, String departmentText, String unitText) {
        var department = Numbers.number(departmentText);
        var unit = Numbers.number(unitText);
        var scope = new DataScope(narrowed(seen.departmentId(), department), narrowed(seen.unitId(), unit));
        return new ChosenScope(scope, department, unit, !scope.equals(seen));
    }

    /** A choice outside of what one may see shows what one may see. */
    private static @Nullable Long narrowed(@Nullable Long seen, @Nullable Long chosen) {
        return seen == null ? chosen : seen;
    }

    /** Whether lines are units; else they are departments. */
    public boolean isByUnit() {
        return scope.departmentId() != null || scope.unitId() != null;
    }
}
