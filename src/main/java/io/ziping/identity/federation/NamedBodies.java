package io.ziping.identity.federation;

import io.ziping.identity.Role;
import io.ziping.organization.AmbiguousNameException;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the unit or the department that a provider or a directory names with somebody. It makes none. */
@Component
@RequiredArgsConstructor
class NamedBodies {

    private static final String UNIT = "单位";
    private static final String DEPARTMENT = "主管部门";

    private final Organizations organizations;

    /** Where somebody is: a unit, a department, or neither, by the role. */
    record Body(
            @Nullable CompetentDepartment department,
            @Nullable ImplementingUnit unit) {

        static final Body NONE = new Body(null, null);
    }

    /** No body can be found; the words say why. */
    static final class NoBodyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoBodyException(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The body somebody of a role is in.
     *
     * @throws NoBodyException when none is named, or it is not known here, or several are called so
     */
    Body of(Role role, Person person, AdmissionRules rules) {
        return switch (role) {
            case PREPARER -> new Body(null, unit(person, rules));
            case DEPARTMENT_REVIEWER -> new Body(department(person, rules), null);
            case FINANCE_REVIEWER, ADMIN, OUTSIDE_REVIEWER -> Body.NONE;
        };
    }

    /** @throws NoBodyException when the body takes no new accounts */
    static void requireOpen(Body body) {
        var unit = body.unit();
        if (unit != null && !unit.isOpen()) {
            throw new NoBodyException(NotAdmittedException.closed(UNIT, unit.getName()));
        }
        var department = body.department();
        if (department != null && !department.isEnabled()) {
            throw new NoBodyException(NotAdmittedException.closed(DEPARTMENT, department.getName()));
        }
    }

    private ImplementingUnit unit(Person person, AdmissionRules rules) {
        var name = person.unit();
        if (name.isBlank()) {
            throw new NoBodyException(NotAdmittedException.nothingNamed(rules.source(), UNIT));
        }
        var mapped = rules.body(name);
        var department =
                mapped.map(AdmissionRules.BodyOfCode::department).orElseGet(() -> departmentName(person, rules));
        var unit = mapped.map(AdmissionRules.BodyOfCode::unit).orElse(name);
        var found = department.isBlank()
                ? onlyUnit(unit, rules)
                : unambiguous(() -> organizations.find(department, unit, DataScope.ALL));
        return found.orElseThrow(() -> new NoBodyException(NotAdmittedException.unknown(rules.source(), UNIT, name)));
    }

    private Optional<ImplementingUnit> onlyUnit(String name, AdmissionRules rules) {
        var called = organizations.unitsCalled(name);
        if (called.size() > 1) {
            var departments = called.stream()
                    .map(unit -> unit.getDepartment().getName())
                    .distinct()
                    .collect(Collectors.joining("、"));
            throw new NoBodyException(NotAdmittedException.severalCalled(rules.source(), name, departments));
        }
        return called.stream().findFirst();
    }

    private CompetentDepartment department(Person person, AdmissionRules rules) {
        if (person.department().isBlank()) {
            throw new NoBodyException(NotAdmittedException.nothingNamed(rules.source(), DEPARTMENT));
        }
        return unambiguous(() -> organizations.departmentCalled(departmentName(person, rules)))
                .orElseThrow(() -> new NoBodyException(
                        NotAdmittedException.unknown(rules.source(), DEPARTMENT, person.department())));
    }

    private static String departmentName(Person person, AdmissionRules rules) {
        return rules.body(person.department())
                .map(AdmissionRules.BodyOfCode::department)
                .orElse(person.department());
    }

    private static <T> Optional<T> unambiguous(Supplier<Optional<T>> search) {
        try {
            return search.get();
        } catch (AmbiguousNameException several) {
            throw new NoBodyException(several.words() + "。请找本系统的管理员。");
        }
    }
}
