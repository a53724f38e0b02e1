package io.ziping.spotcheck.web;

import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.spotcheck.record.ReviewedRow;
import io.ziping.spotcheck.record.TypedRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;

/** The form of a record. */
@Getter
@Setter
public class RecordForm {

    /** Whose record it is; {@code null} when none was sent. */
    private @Nullable RecordPart part;

    /** The version that the reviewer has seen. */
    private long version;

    /** By place, in the order of the page. */
    private Map<String, Row> rows = new LinkedHashMap<>();

    private String conclusion = "";

    /** A row as typed. */
    @Getter
    @Setter
    public static class Row {
        private String actual = "";
        private String score = "";

        /** The clause's identity; blank for none. */
        private String clause = "";

        private String grounds = "";

        static Row of(TypedRow typed) {
            var row = new Row();
            row.actual = typed.actual();
            row.score = typed.score();
            row.clause = typed.clauseId() == null ? "" : typed.clauseId().toString();
            row.grounds = typed.grounds();
            return row;
        }

        TypedRow toTyped() {
            return new TypedRow(actual.strip(), score.strip(), clause(), grounds.strip());
        }

        private @Nullable Long clause() {
            if (clause.isBlank()) {
                return null;
            }
            // what is no clause is refused as one that there is not
            return clause.matches("\\d{1,18}") ? Long.valueOf(clause) : Long.valueOf(0);
        }
    }

    /** The record as it is kept, with a row for every place of the form. */
    static RecordForm of(ReviewRecord record, List<ReviewedRow> places) {
        var form = new RecordForm();
        form.part = record.part();
        form.version = record.version();
        form.conclusion = record.conclusion();
        places.forEach(row -> form.rows.put(row.place(), Row.of(record.row(row.place()))));
        return form;
    }

    /** What was typed, by place. */
    Map<String, TypedRow> typed() {
        var typed = new HashMap<String, TypedRow>();
        rows.forEach((place, row) -> typed.put(place, row.toTyped()));
        return typed;
    }

    /** The row of a place; a blank one where none was sent. */
    public Row row(String place) {
        return rows.computeIfAbsent(place, missing -> new Row());
    }

    /** Goes on from the record there is now; returns what it says otherwise than was typed, by field. */
    Map<String, String> catchUp(ReviewRecord now, Map<String, String> clauses) {
        version = now.version();
        var differences = new LinkedHashMap<String, String>();
        rows.forEach((place, row) -> {
            var kept = Row.of(now.row(place));
            note(differences, place, "actual", row.actual, kept.actual);
            note(differences, place, "score", row.score, kept.score);
            note(
                    differences,
                    place,
                    "clause",
                    clauses.getOrDefault(row.clause, ""),
                    clauses.getOrDefault(kept.clause, ""));
            note(differences, place, "grounds", row.grounds, kept.grounds);
        });
        if (!conclusion.strip().equals(now.conclusion())) {
            differences.put("conclusion", now.conclusion());
        }
        return differences;
    }

    private static void note(Map<String, String> differences, String place, String field, String typed, String kept) {
        if (!typed.strip().equals(kept)) {
            differences.put("rows[" + place + "]." + field, kept);
        }
    }

    /** Whose record it is, of a form without errors. */
    RecordPart part() {
        return Objects.requireNonNull(part);
    }

    /** Refuses a form that says nothing of whose record it is: no page has made it. */
    void requirePart(Errors errors) {
        if (part == null && !errors.hasFieldErrors("part")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
