package io.ziping.organization;

import org.jspecify.annotations.Nullable;

/**
 * 数据范围: whose forms somebody may see: one unit's, one department's, or all. What lies outside does not exist for them.
 *
 * @param departmentId only this department's, or {@code null}
 * @param unitId only this unit's, or {@code null}
 */
public record DataScope(
        @Nullable Long departmentId, @Nullable Long unitId) {

    /** Everybody's forms. */
    public static final DataScope ALL = new DataScope(null, null);

    /** Nobody's forms: no body has this identity. */
    public static final DataScope NONE = new DataScope(0L, 0L);

    public static DataScope ofUnit(long unitId) {
        return new DataScope(null, unitId);
    }

    public static DataScope ofDepartment(long departmentId) {
        return new DataScope(departmentId, null);
    }

    /** Whether a form of this unit in this department is inside. */
    public boolean covers(long departmentOfForm, long unitOfForm) {
        return (departmentId == null || departmentId == departmentOfForm) && (unitId == null || unitId == unitOfForm);
    }
}
