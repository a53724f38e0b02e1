package io.ziping.analysis.web;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.CheckCount;
import io.ziping.scoring.finding.FindingCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 部门与疑点: in how many of a department's forms each check found something.
 *
 * @param checks the most frequent ones, the first the most frequent
 * @param rows the departments, in the order of their table
 */
record HeatTable(List<Head> checks, List<Row> rows) {

    private static final int MOST_CHECKS = 10;

    /** Public, as templates ask for these. */
    public record Head(String tag, String url) {}

    public record Row(String name, String url, List<Cell> cells) {}

    /**
     * @param forms blank for none
     * @param shade how dark, 0 to 5, by the share of the department's forms; 0 of too few forms to judge by
     */
    public record Cell(String forms, int shade, String title, String url) {}

    static HeatTable of(List<CheckCount> counts, List<BodyFigures> departments, ListAddress address) {
        var shown = counts.stream()
                .filter(each -> each.departmentId() == address.department())
                .sorted(Comparator.comparing(CheckCount::forms).reversed().thenComparing(CheckCount::check))
                .limit(MOST_CHECKS)
                .map(CheckCount::check)
                .toList();
        var forms = new HashMap<Long, Map<FindingCode, Integer>>();
        counts.forEach(each -> forms.computeIfAbsent(each.departmentId(), department -> new HashMap<>())
                .put(each.check(), each.forms()));
        return new HeatTable(
                shown.stream()
                        .map(check -> new Head(check.tag(), address.finding(check.code())))
                        .toList(),
                departments.stream()
                        .map(department ->
                                row(department, shown, forms.getOrDefault(department.id(), Map.of()), address))
                        .toList());
    }

    private static Row row(
            BodyFigures department, List<FindingCode> checks, Map<FindingCode, Integer> forms, ListAddress address) {
        var own = new ListAddress(address.year(), department.id());
        var figures = department.figures();
        return new Row(
                department.name(),
                address.analysis(department.id()),
                checks.stream()
                        .map(check -> {
                            var found = forms.getOrDefault(check, 0);
                            return new Cell(
                                    found == 0 ? "" : String.valueOf(found),
                                    figures.isEnough()
                                            ? Math.min(5, (found * 20 + figures.forms() - 1) / figures.forms())
                                            : 0,
                                    "%s：%s，%d 份里 %d 份"
                                            .formatted(department.name(), check.tag(), figures.forms(), found),
                                    own.finding(check.code()));
                        })
                        .toList());
    }
}
