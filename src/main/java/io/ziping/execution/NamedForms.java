package io.ziping.execution;

import io.ziping.execution.FormFinder.ProjectName;
import io.ziping.execution.FormFinder.UnitName;
import io.ziping.text.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units and projects that have the names of a file, now or before, with the projects' forms of the year. */
final class NamedForms {

    private final int year;
    private final List<UnitName> units;
    private final Map<Long, List<ProjectName>> projects;

    /**
     * What a row is about.
     *
     * @param form {@code null} when that is not known
     * @param problem why, in words
     * @param trouble the kind of the problem; without meaning where there is none
     */
    record Found(@Nullable Long form, String problem, FigureTrouble trouble) {}

    NamedForms(int year, List<UnitName> units, List<ProjectName> projects) {
        this.year = year;
        this.units = units;
        this.projects = projects.stream().collect(Collectors.groupingBy(ProjectName::unitId));
    }

    Found of(FigureRow row) {
        var unit = NormalForm.of(row.unit());
        var named = units.stream()
                .filter(each -> each.key().equals(unit) || each.formerKeys().contains(unit))
                .toList();
        if (named.isEmpty()) {
            return unknown("没有实施单位“" + row.unit() + "”");
        }
        if (!row.department().isBlank()) {
            var department = NormalForm.of(row.department());
            named = best(
                    named.stream()
                            .filter(each -> each.departmentKey().equals(department)
                                    || each.departmentFormerKeys().contains(department))
                            .toList(),
                    List.of(each -> each.departmentKey().equals(department)));
            if (named.isEmpty()) {
                return unknown("主管部门“%s”没有实施单位“%s”".formatted(row.department(), row.unit()));
            }
        }
        var fitting = best(
                named,
                List.of(each -> each.key().equals(unit), each -> each.name().equals(row.unit())));
        if (fitting.size() > 1) {
            return ambiguous("“%s”对上几个单位：%s。请写明主管部门，用现在的单位名称"
                    .formatted(
                            row.unit(),
                            fitting.stream()
                                    .map(each -> each.department() + "的" + each.name())
                                    .collect(Collectors.joining("、"))));
        }
        return project(row, fitting.get(0));
    }

    private Found project(FigureRow row, UnitName unit) {
        var key = NormalForm.of(row.project());
        var fitting = best(
                projects.getOrDefault(unit.id(), List.of()).stream()
                        .filter(each ->
                                each.key().equals(key) || each.formerKeys().contains(key))
                        .toList(),
                List.of(each -> each.key().equals(key), each -> each.name().equals(row.project())));
        if (fitting.isEmpty()) {
            return unknown("“%s”没有项目“%s”".formatted(unit.name(), row.project()));
        }
        if (fitting.size() > 1) {
            return ambiguous("“%s”对上几个项目：%s。请用现在的名称"
                    .formatted(
                            row.project(),
                            fitting.stream().map(ProjectName::name).collect(Collectors.joining("、"))));
        }
        var form = fitting.get(0).form();
        return form == null ? unknown("这个项目还没有%d年度的自评表".formatted(year)) : new Found(form, "", FigureTrouble.UNKNOWN);
    }

    /** Those that fit best: as soon as some fulfil a wish, the others are out. */
    private static <T> List<T> best(List<T> fitting, List<Predicate<T>> wishes) {
        var left = fitting;
        for (var wish : wishes) {
            var better = left.stream().filter(wish).toList();
            left = better.isEmpty() ? left : better;
        }
        return left;
    }

    private static Found unknown(String problem) {
        return new Found(null, problem, FigureTrouble.UNKNOWN);
    }

    private static Found ambiguous(String problem) {
        return new Found(null, problem, FigureTrouble.AMBIGUOUS);
    }
}
