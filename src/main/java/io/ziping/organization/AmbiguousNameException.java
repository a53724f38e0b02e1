package io.ziping.organization;

import java.util.List;
import java.util.stream.Collectors;

/** A name that several departments or units had before they were renamed; only their present names tell them apart. */
public class AmbiguousNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean department;
    private final String words;

    private AmbiguousNameException(boolean department, String words) {
        super(words);
        this.department = department;
        this.words = words;
    }

    static AmbiguousNameException ofDepartments(String name, List<CompetentDepartment> renamed) {
        var now = renamed.stream().map(CompetentDepartment::getName).collect(Collectors.joining("、"));
        return new AmbiguousNameException(true, "“%s”是几个主管部门用过的名称，请改用现在的名称：%s".formatted(name, now));
    }

    static AmbiguousNameException ofUnits(String department, String name, List<ImplementingUnit> fitting) {
        var oneDepartment = fitting.stream()
                        .map(unit -> unit.getDepartment().identity())
                        .distinct()
                        .count()
                == 1;
        var now = fitting.stream()
                .map(unit ->
                        oneDepartment ? unit.getName() : unit.getDepartment().getName() + "的" + unit.getName())
                .collect(Collectors.joining("、"));
        return oneDepartment
                ? new AmbiguousNameException(false, "“%s”是几个单位用过的名称，请改用现在的名称：%s".formatted(name, now))
                : new AmbiguousNameException(true, "“%s”是几个主管部门用过的名称，请改用现在的名称：%s".formatted(department, now));
    }

    /** Whether it is the department's name that does not tell. */
    public boolean isDepartment() {
        return department;
    }

    /** What to write instead, for the person. */
    public String words() {
        return words;
    }
}
