package io.ziping.analysis;

import io.ziping.replica.MayLag;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规则试算: the borders of grades and the caps of a year tried otherwise, on the forms handed in and without changing any.
 * Scores of indicators and of execution stay. Counts come from kept cells of forms; read are only forms of cells that a border or a
 * cap cuts through, and of those where the ones that change the most must be.
 */
@Service
@RequiredArgsConstructor
@MayLag
@Transactional(readOnly = true)
public class Simulations {

    /** The most forms that are named. */
    public static final int MOST_NAMED = 50;

    private final JdbcClient jdbc;
    private final TriedForms forms;

    /** A cell of which some change, and between whom they can stand among all that do. */
    private record Changed(OutcomeCell cell, Trial.Outcome outcome) {}

    /**
     * Tries borders and caps on a year, as far as it is counted.
     *
     * @param department only its forms; {@link Summaries#ALL} for all
     */
    public Simulation tried(int year, long department, GradeBands bands, List<TotalCap> caps) {
        var trial = new Trial(bands, caps);
        var moved = new EnumMap<Grade, Map<Grade, Integer>>(Grade.class);
        var counts = new int[2];
        var changed = new ArrayList<Changed>();
        var cut = new ArrayList<OutcomeCell>();
        for (var cell : cells(year, department)) {
            var outcome = trial.of(cell).orElse(null);
            if (outcome == null) {
                cut.add(cell);
            } else {
                add(moved, cell.grade(), outcome.grade(), cell.forms());
                counts[0] += cell.forms();
                counts[1] += outcome.differs() ? cell.forms() : 0;
                if (outcome.differs() || outcome.grade() != cell.grade()) {
                    changed.add(new Changed(cell, outcome));
                }
            }
        }
        forms.count(year, department, trial, cut).forEach(each -> {
            add(moved, each.from(), each.to(), each.forms());
            counts[0] += each.forms();
            counts[1] += each.totals();
        });
        var looked = new ArrayList<>(cut);
        looked.addAll(candidates(changed));
        return new Simulation(counts[0], counts[1], moved, forms.first(year, department, trial, looked, MOST_NAMED));
    }

    /**
     * Whether all forms of a year lie in kept cells, so that what is tried speaks of all of them: not yet after a change of the
     * program, or while one that does not know of cells counts beside this one.
     *
     * @param department only its forms; {@link Summaries#ALL} for all
     */
    public boolean isCounted(int year, long department) {
        return jdbc.sql("""
                        select (select coalesce(sum(o.forms), 0) from analysis_outcome o
                                where o.fiscal_year = :year and o.department_id = :department)
                            = (select coalesce(sum(s.forms), 0) from analysis_summary s
                                where s.fiscal_year = :year and s.department_id = :department and s.unit_id = 0)
                        """)
                .param("year", year)
                .param("department", department)
                .query(Boolean.class)
                .single();
    }

    private static void add(Map<Grade, Map<Grade, Integer>> moved, Grade from, Grade to, int forms) {
        moved.computeIfAbsent(from, grade -> new EnumMap<>(Grade.class)).merge(to, forms, Integer::sum);
    }

    /** Cells in which the first forms must be: all others come behind so many that there are enough. */
    private static List<OutcomeCell> candidates(List<Changed> changed) {
        var sorted = changed.stream()
                .sorted(Comparator.comparing(each -> each.outcome().last()))
                .toList();
        int forms = 0;
        for (var each : sorted) {
            forms += each.cell().forms();
            if (forms >= MOST_NAMED) {
                var last = each.outcome().last();
                return changed.stream()
                        .filter(other -> other.outcome().first().compareTo(last) <= 0)
                        .map(Changed::cell)
                        .toList();
            }
        }
        return changed.stream().map(Changed::cell).toList();
    }

    private List<OutcomeCell> cells(int year, long department) {
        return jdbc.sql("""
                        select o.rate, o.points, o.lowered, o.grade, o.forms from analysis_outcome o
                        where o.fiscal_year = :year and o.department_id = :department
                        """)
                .param("year", year)
                .param("department", department)
                .query((row, number) -> cell(row))
                .list();
    }

    private static OutcomeCell cell(ResultSet row) throws SQLException {
        BigDecimal lowered = row.getBigDecimal("lowered");
        return new OutcomeCell(
                row.getInt("rate"),
                row.getInt("points"),
                lowered.signum() < 0 ? null : lowered,
                Grade.valueOf(row.getString("grade")),
                row.getInt("forms"));
    }
}
