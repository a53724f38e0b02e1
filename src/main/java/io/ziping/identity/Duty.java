package io.ziping.identity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * 三员之职: what an administrator administers. 等级保护 wants the three in different hands; a small office may leave them in
 * one ({@code ziping.security.separate-duties}).
 */
public enum Duty {
    /** 系统管理: organisations, classes, years, rules; makes, disables and enables accounts. */
    SYSTEM("系统管理"),
    /** 安全管理: role, data scope and duties of accounts; passwords, locks, sessions, second factors. */
    SECURITY("安全管理"),
    /** 审计管理: reads, exports and verifies the audit log. */
    AUDIT("审计管理");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    /** The duty's name on a page. */
    public String label() {
        return label;
    }

    /** The names of several duties, in the order of the declaration. */
    public static String labels(Set<Duty> duties) {
        return duties.stream().sorted().map(Duty::label).collect(Collectors.joining("、"));
    }

    /** Its authority for Spring Security. */
    public String authority() {
        return "DUTY_" + name();
    }
}
