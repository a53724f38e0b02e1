package io.ziping.evaluation.comparison;

import io.ziping.evaluation.comparison.ProjectYears.Cell;
import io.ziping.evaluation.comparison.ProjectYears.Line;
import io.ziping.evaluation.comparison.ProjectYears.Numbers;
import io.ziping.evaluation.comparison.ProjectYears.Year;
import io.ziping.scoring.values.Grade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the forms of a project beside one another, each year to the one before, as the checks do; four queries. */
@Component
@RequiredArgsConstructor
public class ProjectComparisons {

    /** How many years are shown. */
    public static final int MOST_YEARS = 10;

    private final EarlierRows rows;
    private final KeptLinks links;
    private final JdbcClient jdbc;

    /** A row of one of the sheets. */
    private record Place(int sheet, int row) {}

    /** Where a row goes on from, and how that was found. */
    private record Origin(Place before, String pairing) {}

    /** The latest years of a project; whoever asks has found it inside a scope. */
    @Transactional(readOnly = true)
    public ProjectYears of(long project) {
        var years = years(project);
        if (years.isEmpty()) {
            return new ProjectYears(List.of(), List.of());
        }
        var forms = years.stream().map(Year::form).toList();
        var sheets = YearSheet.of(rows.of(forms));
        return new ProjectYears(years, lines(years, sheets, origins(sheets, links.of(forms)), numbers(forms)));
    }

    /** The project of a form; empty when there is no such form. */
    @Transactional(readOnly = true)
    public Optional<Long> projectOf(long form) {
        return jdbc.sql("select project_id from self_evaluation where id = :form")
                .param("form", form)
                .query(Long.class)
                .optional();
    }

    private List<Year> years(long project) {
        return jdbc.sql("""
                        select * from (
                            select e.id, e.fiscal_year, e.adjusted_budget, e.executed_amount, e.execution_rate, e.total_score,
                                e.grade, e.doubt
                            from self_evaluation e
                            where e.project_id = :project and e.status not in ('DRAFT', 'RETURNED')
                            order by e.fiscal_year desc limit :most) latest
                        order by fiscal_year
                        """)
                .param("project", project)
                .param("most", MOST_YEARS)
                .query((row, number) -> new Year(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getBigDecimal("adjusted_budget"),
                        row.getBigDecimal("executed_amount"),
                        row.getBigDecimal("execution_rate"),
                        row.getBigDecimal("total_score"),
                        Grade.valueOf(row.getString("grade")),
                        row.getBigDecimal("doubt")))
                .list();
    }

    /** What was understood of the rows of some forms, by form and place. */
    private Map<Long, Map<Integer, Numbers>> numbers(List<Long> forms) {
        var numbers = new HashMap<Long, Map<Integer, Numbers>>();
        jdbc.sql("select evaluation_id, place, operator, target, unit, actual from indicator_fact"
                        + " where evaluation_id in (:forms)")
                .param("forms", forms)
                .query(row -> {
                    numbers.computeIfAbsent(row.getLong("evaluation_id"), form -> new HashMap<>())
                            .put(
                                    row.getInt("place"),
                                    new Numbers(
                                            row.getString("operator"),
                                            row.getBigDecimal("target"),
                                            row.getString("unit"),
                                            row.getBigDecimal("actual")));
                });
        return numbers;
    }

    private static Map<Place, Origin> origins(List<YearSheet> sheets, Map<Long, Map<UUID, Optional<UUID>>> linked) {
        var origins = new HashMap<Place, Origin>();
        for (int i = 0; i + 1 < sheets.size(); i++) {
            var sheet = sheets.get(i);
            var before = sheets.get(i + 1);
            var own = linked.getOrDefault(sheet.form(), Map.of());
            int at = i;
            sheet.pairs(before, own)
                    .before()
                    .forEach((row, last) -> origins.put(
                            new Place(at, row),
                            new Origin(new Place(at + 1, last), sheet.pairing(row, before, last, own))));
        }
        return origins;
    }

    private static List<Line> lines(
            List<Year> years,
            List<YearSheet> sheets,
            Map<Place, Origin> origins,
            Map<Long, Map<Integer, Numbers>> numbers) {
        var columns = years.stream().collect(Collectors.toMap(Year::form, years::indexOf));
        var lines = new ArrayList<Line>();
        Set<Place> shown = new HashSet<>();
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            for (int row = 0; row < sheets.get(sheet).rows().size(); row++) {
                var place = new Place(sheet, row);
                if (!shown.contains(place)) {
                    lines.add(line(place, sheets, origins, numbers, columns, shown));
                }
            }
        }
        return lines;
    }

    /** A row and all those it goes on from. */
    private static Line line(
            Place latest,
            List<YearSheet> sheets,
            Map<Place, Origin> origins,
            Map<Long, Map<Integer, Numbers>> numbers,
            Map<Long, Integer> columns,
            Set<Place> shown) {
        var cells = new @Nullable Cell[columns.size()];
        for (var place = latest; place != null; ) {
            shown.add(place);
            var sheet = sheets.get(place.sheet());
            var row = sheet.rows().get(place.row());
            var origin = origins.get(place);
            cells[Objects.requireNonNull(columns.get(sheet.form()))] = new Cell(
                    sheet.keys().get(place.row()),
                    row.name(),
                    row.target(),
                    row.actual(),
                    row.weight(),
                    row.score(),
                    origin == null ? "" : origin.pairing(),
                    numbers.getOrDefault(sheet.form(), Map.of()).get(place.row()));
            place = origin == null ? null : origin.before();
        }
        return new Line(Arrays.asList(cells));
    }
}
