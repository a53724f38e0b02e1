package io.ziping.administration.merging;

import java.util.Arrays;
import java.util.Optional;

/** What can be merged, and removed when nobody uses it. */
public enum MergeKind {
    DEPARTMENT("departments", "主管部门"),
    UNIT("units", "单位"),
    PROJECT("projects", "项目");

    private final String address;
    private final String label;

    MergeKind(String address, String label) {
        this.address = address;
        this.label = label;
    }

    /** Its name in addresses. */
    public String address() {
        return address;
    }

    /** Its name on pages. */
    public String label() {
        return label;
    }

    /** The kind of this name in an address. */
    public static Optional<MergeKind> of(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address.equals(address))
                .findFirst();
    }
}
