package io.ziping.identity.administration;

import io.ziping.identity.Role;
import io.ziping.identity.account.Usernames;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import io.ziping.text.Likeness;
import io.ziping.text.NormalForm;
import io.ziping.ui.Constraints;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks a list of accounts against itself, the accounts there are, and the departments and units. */
final class ImportChecks {

    /** Those who keep the others' accounts are made one by one. */
    private static final List<Role> ROLES = List.of(Role.PREPARER, Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER);

    private final Constraints constraints;
    private final Set<String> taken;
    private final Map<String, List<ImplementingUnit>> units;
    private final Map<String, List<CompetentDepartment>> departments;
    private final Map<String, Integer> firstRows = new HashMap<>();

    ImportChecks(
            Constraints constraints,
            Set<String> taken,
            List<ImplementingUnit> units,
            List<CompetentDepartment> openDepartments) {
        this.constraints = constraints;
        this.taken = taken;
        this.units = units.stream().collect(Collectors.groupingBy(ImplementingUnit::getNameKey));
        this.departments = Stream.concat(
                        openDepartments.stream(), units.stream().map(ImplementingUnit::getDepartment))
                .distinct()
                .collect(Collectors.groupingBy(CompetentDepartment::getNameKey));
    }

    static String username(ImportRow row) {
        return Usernames.normal(row.cell(ImportColumn.USERNAME));
    }

    static Role role(ImportRow row) {
        return ROLES.stream()
                .filter(role -> role.label().equals(row.cell(ImportColumn.ROLE)))
                .findFirst()
                .orElseThrow();
    }

    static List<String> roles() {
        return ROLES.stream().map(Role::label).toList();
    }

    /** The row with what is wrong in it. */
    ImportRow check(ImportRow row) {
        var problems = new EnumMap<ImportColumn, String>(ImportColumn.class);
        note(problems, ImportColumn.USERNAME, username(row, row.number()));
        note(problems, ImportColumn.NAME, field("displayName", row.cell(ImportColumn.NAME)));
        var role = row.cell(ImportColumn.ROLE);
        if (!roles().contains(role)) {
            problems.put(
                    ImportColumn.ROLE,
                    role.isEmpty()
                            ? "请填角色"
                            : role.equals(Role.ADMIN.label())
                                    ? "管理员请在“新建账号”里单独建"
                                    : "没有这个角色，只能是" + String.join("、", roles()));
            return new ImportRow(row.number(), row.cells(), problems);
        }
        switch (role(row)) {
            case PREPARER -> checkUnit(row, problems);
            case DEPARTMENT_REVIEWER -> {
                checkDepartment(row, problems);
                note(problems, ImportColumn.UNIT, superfluous(row, ImportColumn.UNIT));
            }
            default -> {
                note(problems, ImportColumn.DEPARTMENT, superfluous(row, ImportColumn.DEPARTMENT));
                note(problems, ImportColumn.UNIT, superfluous(row, ImportColumn.UNIT));
            }
        }
        return new ImportRow(row.number(), row.cells(), problems);
    }

    private static void note(Map<ImportColumn, String> problems, ImportColumn column, String problem) {
        if (!problem.isEmpty()) {
            problems.put(column, problem);
        }
    }

    /** What the constraints of a field of the page say. */
    private String field(String field, String value) {
        return constraints.check(AccountDetails.class, field, value);
    }

    private String username(ImportRow row, int number) {
        var username = username(row);
        if (username.isEmpty()) {
            return "请填用户名";
        }
        var problem = field("username", username);
        if (!problem.isEmpty()) {
            return problem;
        }
        var first = firstRows.putIfAbsent(username, number);
        if (first != null) {
            return "和第" + first + "行重复";
        }
        return taken.contains(username) ? "已有这个用户名" : "";
    }

    private void checkUnit(ImportRow row, Map<ImportColumn, String> problems) {
        var name = row.cell(ImportColumn.UNIT);
        if (name.isEmpty()) {
            problems.put(ImportColumn.UNIT, "填报人要填单位");
            return;
        }
        var department = row.cell(ImportColumn.DEPARTMENT);
        if (!department.isEmpty() && departments(department).isEmpty()) {
            problems.put(ImportColumn.DEPARTMENT, noDepartment(department));
            return;
        }
        var found = candidates(row);
        if (found.isEmpty()) {
            problems.put(ImportColumn.UNIT, noUnit(name, department));
        } else if (found.size() > 1) {
            problems.put(ImportColumn.DEPARTMENT, "有" + found.size() + "个部门都有这个单位，请填部门");
        } else if (!found.get(0).isOpen()) {
            problems.put(ImportColumn.UNIT, "这个单位已停用，不能再加账号");
        }
    }

    private void checkDepartment(ImportRow row, Map<ImportColumn, String> problems) {
        var name = row.cell(ImportColumn.DEPARTMENT);
        var found = departments(name);
        if (found.isEmpty()) {
            problems.put(ImportColumn.DEPARTMENT, name.isEmpty() ? "主管部门审核人要填部门" : noDepartment(name));
        } else if (!found.get(0).isEnabled()) {
            problems.put(ImportColumn.DEPARTMENT, "这个主管部门已停用，不能再加账号");
        }
    }

    private String noDepartment(String name) {
        var all = departments.values().stream().flatMap(List::stream).toList();
        return "没有这个主管部门"
                + meant(Likeness.nearest(name, all, CompetentDepartment::getName)
                        .map(CompetentDepartment::getName));
    }

    private String noUnit(String name, String department) {
        var possible = units.values().stream()
                .flatMap(List::stream)
                .filter(unit -> department.isEmpty() || isNamed(unit.getDepartment(), department))
                .toList();
        return (department.isEmpty() ? "没有这个单位" : "这个部门没有这个单位")
                + meant(Likeness.nearest(name, possible, ImplementingUnit::getName)
                        .map(ImplementingUnit::getName));
    }

    private static String meant(Optional<String> near) {
        return near.map(name -> "，是不是“" + name + "”？").orElse("");
    }

    /** The departments of a name: those spelt just so, or else those that look the same. */
    private List<CompetentDepartment> departments(String name) {
        var alike = departments.getOrDefault(NormalForm.of(name), List.of());
        var exact = alike.stream()
                .filter(department -> department.getName().equals(name))
                .toList();
        return exact.isEmpty() ? alike : exact;
    }

    private boolean isNamed(CompetentDepartment department, String name) {
        return departments(name).contains(department);
    }

    private static String superfluous(ImportRow row, ImportColumn column) {
        return row.cell(column).isEmpty() ? "" : row.cell(ImportColumn.ROLE) + "不填" + column.title();
    }

    private List<ImplementingUnit> candidates(ImportRow row) {
        var department = row.cell(ImportColumn.DEPARTMENT);
        return units.getOrDefault(NormalForm.of(row.cell(ImportColumn.UNIT)), List.of()).stream()
                .filter(unit -> department.isEmpty() || isNamed(unit.getDepartment(), department))
                .toList();
    }

    /** The unit of a preparer's row that has been checked. */
    @Nullable
    ImplementingUnit unit(ImportRow row) {
        return role(row) == Role.PREPARER ? candidates(row).get(0) : null;
    }

    /** The department of a department reviewer's row that has been checked. */
    @Nullable
    CompetentDepartment department(ImportRow row) {
        return role(row) == Role.DEPARTMENT_REVIEWER
                ? departments(row.cell(ImportColumn.DEPARTMENT)).get(0)
                : null;
    }
}
