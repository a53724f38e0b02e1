package io.ziping.spotcheck.rectification;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SeenChecks;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be put right, of all forms that somebody may see, the nearest day first. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OpenItems {

    private static final String ALL = """
            from spot_check_item i join spot_check_form f on f.id = i.form_id join self_evaluation e on e.id = f.evaluation_id
            where
            """ + SeenChecks.CONDITION;

    private static final String FROM = ALL + """
                and %s
                and (:year::int is null or e.fiscal_year = :year)
                and (:words = '' or strpos(f.project_name, :words) > 0 or strpos(f.unit_name, :words) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What of them is asked for. */
    public enum Which {
        /** Everything that is not done. */
        OPEN("没有销号的", "i.state <> 'DONE'"),
        /** What the unit has to do. */
        TO_DO("待整改的", "i.state = 'OPEN'"),
        /** What the reviewer has to look at. */
        TO_ACCEPT("待验收的", "i.state = 'ANSWERED'"),
        /** What is late. */
        OVERDUE("已过期的", "i.state <> 'DONE' and i.due < :today"),
        /** What is done. */
        DONE("已销号的", "i.state = 'DONE'");

        private final String label;
        private final String condition;

        Which(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** The choice as people say it. */
        public String label() {
            return label;
        }
    }

    /** One page with the number of all. */
    public record Slice(List<ItemLine> items, long count) {}

    /**
     * A page of them.
     *
     * @param year only of this year; {@code null} for all
     * @param words parts of names of projects or units
     */
    public Slice page(Which which, @Nullable Integer year, String words, Viewer viewer, int from, int size) {
        var rows = asked(
                        "select i.*, f.project_name, f.unit_name, e.fiscal_year " + FROM.formatted(which.condition)
                                + " order by i.due, i.id limit :size offset :from",
                        year,
                        words,
                        viewer)
                .param("size", size)
                .param("from", from)
                .query((row, number) -> {
                    var due = row.getObject("due", LocalDate.class);
                    var state = ItemState.valueOf(row.getString("state"));
                    return new ItemLine(
                            row.getLong("id"),
                            row.getLong("form_id"),
                            row.getInt("fiscal_year"),
                            row.getString("project_name"),
                            row.getString("unit_name"),
                            row.getString("words"),
                            due,
                            state,
                            state != ItemState.DONE && due.isBefore(LocalDate.now(clock)));
                })
                .list();
        var count = from == 0 && rows.size() < size
                ? rows.size()
                : asked("select count(*) " + FROM.formatted(which.condition), year, words, viewer)
                        .query(Long.class)
                        .single();
        return new Slice(rows, count);
    }

    /** Years of which something had to be put right that the viewer may see, the latest first. */
    public List<Integer> years(Viewer viewer) {
        return scoped("select distinct e.fiscal_year " + ALL + " order by e.fiscal_year desc", viewer)
                .query(Integer.class)
                .list();
    }

    private StatementSpec asked(String sql, @Nullable Integer year, String words, Viewer viewer) {
        return scoped(sql, viewer)
                .param("today", LocalDate.now(clock))
                .param("year", year, Types.INTEGER)
                .param("words", words);
    }

    private StatementSpec scoped(String sql, Viewer viewer) {
        return SeenChecks.by(viewer, jdbc.sql(sql));
    }
}
