package io.ziping.identity.token;

import io.ziping.identity.Role;

/** Whose forms a token reaches. Each stands for a role of people: a token may do what that role may, and nothing besides. */
public enum TokenScope {
    /** 全部: as a finance reviewer. */
    ALL("全部单位", Role.FINANCE_REVIEWER),
    /** 一个主管部门: as its reviewer. */
    DEPARTMENT("一个主管部门", Role.DEPARTMENT_REVIEWER),
    /** 一个单位: as its preparer. */
    UNIT("一个单位", Role.PREPARER);

    private final String label;
    private final Role role;

    TokenScope(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /** The scope's name on a page. */
    public String label() {
        return label;
    }

    /** What a token of this scope acts as. */
    public Role role() {
        return role;
    }

    static TokenScope of(Role role) {
        for (var scope : values()) {
            if (scope.role == role) {
                return scope;
            }
        }
        throw new IllegalArgumentException("no token acts as " + role);
    }
}
