package io.ziping.evaluation.changes;

import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.organization.DataScope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which forms have changed since, in the order of the numbers that {@link ChangeNumbers} gives; one stretch of an index. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class FormChanges {

    private static final String OTHER_SCOPE = "读到这里以后，数据范围变了，没法接着读：请从头再读一遍";
    private static final String OTHER_COURSE = "读到这里以后，数据恢复过备份，没法接着读：请从头再读一遍";

    private final JdbcClient jdbc;
    private final EvaluationSearch search;

    /** @param present whether the form still stands where the change tells of; else it is gone, or elsewhere in the scope */
    private record Change(long number, Instant at, long form, boolean present) {}

    /** From where to read what has been changed since a moment, that one included; earlier changes may be among it, none is missing. */
    public ChangeCursor since(Instant moment, DataScope scope) {
        var number = jdbc.sql("select number from evaluation_change where at < :moment"
                        + " order by at desc, number desc limit 1")
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new ChangeCursor(number, moment, ChangeCursor.scope(scope));
    }

    /**
     * What comes behind a cursor.
     *
     * @param most how many changes are looked at
     * @throws StaleCursorException when nothing can be told since this cursor
     */
    public ChangedForms after(ChangeCursor cursor, DataScope scope, int most) {
        requireGood(cursor, scope);
        var found = changes(cursor, scope, most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var there = search.summaries(scope, forms(shown, Change::present)).stream()
                .collect(Collectors.toMap(EvaluationSummary::id, Function.identity()));
        var gone = new ArrayList<>(forms(shown, change -> !change.present()));
        gone.removeAll(elsewhere(gone, scope));
        var forms = new ArrayList<EvaluationSummary>();
        for (var change : shown) {
            // one that went since has another number to come
            var form = change.present() ? there.get(change.form()) : null;
            if (form != null) {
                forms.add(form);
            }
        }
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new ChangedForms(
                forms,
                gone,
                last == null ? cursor : new ChangeCursor(last.number(), last.at(), cursor.scope()),
                found.size() > most);
    }

    private static List<Long> forms(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).map(Change::form).distinct().toList();
    }

    /** Below a number nothing is numbered later than it was, unless the database was taken back to an earlier state. */
    private void requireGood(ChangeCursor cursor, DataScope scope) {
        if (!cursor.scope().equals(ChangeCursor.scope(scope))) {
            throw new StaleCursorException(OTHER_SCOPE);
        }
        var latest = jdbc.sql("select at from evaluation_change where number <= :number order by number desc limit 1")
                .param("number", cursor.number())
                .query(OffsetDateTime.class)
                .optional();
        if (latest.filter(at -> at.toInstant().isAfter(cursor.at())).isPresent()) {
            throw new StaleCursorException(OTHER_COURSE);
        }
    }

    private List<Change> changes(ChangeCursor cursor, DataScope scope, int most) {
        return jdbc.sql("select number, at, evaluation_id, present from evaluation_change where number > :number and "
                        + inside(scope) + " order by number limit :most")
                .param("number", cursor.number())
                .param("unit", scope.unitId())
                .param("department", scope.departmentId())
                .param("most", most)
                .query((row, number) -> new Change(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("evaluation_id"),
                        row.getBoolean("present")))
                .list();
    }

    /** Those of the forms that have only moved within the scope. */
    private List<Long> elsewhere(List<Long> forms, DataScope scope) {
        return forms.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select evaluation_id from evaluation_change where evaluation_id in (:forms) and present and "
                                        + inside(scope))
                        .param("forms", forms)
                        .param("unit", scope.unitId())
                        .param("department", scope.departmentId())
                        .query(Long.class)
                        .list();
    }

    /** Only what there is to compare stands in the statement, so that each scope reads its own index. */
    private static String inside(DataScope scope) {
        return equal("unit_id", ":unit", scope.unitId()) + " and "
                + equal("department_id", ":department", scope.departmentId());
    }

    private static String equal(String column, String parameter, @Nullable Long value) {
        return value == null ? "true" : column + " = " + parameter;
    }
}
