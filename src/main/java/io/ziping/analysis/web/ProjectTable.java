package io.ziping.analysis.web;

import io.ziping.evaluation.comparison.ProjectYears;
import io.ziping.evaluation.comparison.ProjectYears.Line;
import io.ziping.evaluation.comparison.ProjectYears.Numbers;
import io.ziping.evaluation.comparison.ProjectYears.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a project, a row each, and a column a year.
 *
 * @param lowered how many targets are lower than the year before
 * @param gone how many indicators a later year does not have any more
 */
record ProjectTable(List<Row> rows, int lowered, int gone) {

    /**
     * Public, as templates ask for these.
     *
     * @param url the indicator over all units
     * @param slopes target and actual over the years; {@code null} where there are fewer than two numbers
     */
    public record Row(
            String name,
            String url,
            List<Cell> cells,
            @Nullable Slopes slopes) {}

    /**
     * A year's row.
     *
     * @param url where it stands in its form; blank where there is none
     * @param otherName what it was called, where that is another name than the latest
     * @param lost 得分 of 分值 where points were lost; else blank
     * @param mark in words: 目标降低, 没有了, or blank
     */
    public record Cell(
            String url, String otherName, String target, String actual, String lost, String pairing, String mark) {

        private static final Cell NONE = new Cell("", "", "", "", "", "", "");
        private static final Cell GONE = new Cell("", "", "", "", "", "", "没有了");

        /** Whether its target is lower than the year before. */
        public boolean isLow() {
            return mark.equals(LOWERED);
        }
    }

    private static final String LOWERED = "目标降低";

    static ProjectTable of(ProjectYears project) {
        var rows =
                project.lines().stream().map(line -> row(line, project.years())).toList();
        return new ProjectTable(rows, count(rows, LOWERED), count(rows, Cell.GONE.mark()));
    }

    private static int count(List<Row> rows, String mark) {
        return (int) rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.mark().equals(mark))
                .count();
    }

    private static Row row(Line line, List<Year> years) {
        var name = line.cells().stream()
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .name();
        var cells = new ArrayList<Cell>();
        ProjectYears.@Nullable Cell before = null;
        for (int i = 0; i < years.size(); i++) {
            var cell = line.cells().get(i);
            if (cell != null) {
                cells.add(cell(cell, before, name, years.get(i).form()));
            } else {
                cells.add(before == null ? Cell.NONE : Cell.GONE);
            }
            before = cell;
        }
        return new Row(name, new IndicatorAddress(name, 0).page(), cells, slopes(line, years));
    }

    private static Cell cell(ProjectYears.Cell cell, ProjectYears.@Nullable Cell before, String name, long form) {
        var numbers = cell.numbers();
        var earlier = before == null ? null : before.numbers();
        var lowered = numbers != null && earlier != null && numbers.isLowerThan(earlier);
        return new Cell(
                "/evaluations/" + form + "#row." + cell.row() + ".target",
                cell.name().equals(name) ? "" : cell.name(),
                cell.target(),
                cell.actual(),
                cell.score().equals(cell.weight()) ? "" : cell.score() + "/" + cell.weight(),
                cell.pairing(),
                lowered ? LOWERED : "");
    }

    /** Numbers of another unit than the latest are on another scale. */
    private static @Nullable Slopes slopes(Line line, List<Year> years) {
        var numbers = new TreeMap<Integer, Numbers>();
        for (int i = 0; i < years.size(); i++) {
            var cell = line.cells().get(i);
            var own = cell == null ? null : cell.numbers();
            if (own != null) {
                numbers.put(years.get(i).fiscalYear(), own);
            }
        }
        if (numbers.isEmpty()) {
            return null;
        }
        var unit = numbers.lastEntry().getValue().unit();
        numbers.values().removeIf(each -> !each.unit().equals(unit));
        return numbers.size() < 2 ? null : Slopes.of(numbers);
    }

    /** All marks of a table, for its words: none where nothing is lower and nothing has gone. */
    String says() {
        return String.join(
                "，",
                Stream.of(lowered == 0 ? "" : lowered + " 处目标比上一年低", gone == 0 ? "" : gone + " 项上一年有、下一年没有了")
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
