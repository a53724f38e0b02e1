package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.record.ReviewedRow;
import io.ziping.spotcheck.record.TypedRow;
import io.ziping.ui.Mistake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer's program writes into a record: all of it, rows that are left out stand as filed.
 *
 * @param rows at most one for each place
 */
record TypedRecord(
        @Nullable List<@Nullable Row> rows, @Nullable String conclusion) {

    /**
     * A row.
     *
     * @param place {@code execution}, or the key of an indicator
     * @param clause 扣分条款, its number; left out for none
     */
    record Row(
            @Nullable String place,
            @Nullable String actual,
            @Nullable String score,
            @Nullable Long clause,
            @Nullable String grounds) {}

    /** What is typed, by place. */
    Map<String, TypedRow> typed(List<ReviewedRow> known) {
        var places = known.stream().map(ReviewedRow::place).collect(Collectors.toSet());
        var check = new BodyCheck();
        var typed = new HashMap<String, TypedRow>();
        var seen = new HashSet<String>();
        for (int i = 0; i < given().size(); i++) {
            var row = given().get(i);
            var place = row == null ? null : row.place();
            if (row == null || place == null || !places.contains(place)) {
                check.add("/rows/" + i + "/place", "unknown-place", "这张表没有这一行：请照写记录里的place");
            } else if (!seen.add(place)) {
                check.add("/rows/" + i + "/place", "repeated", "一行只能写一次");
            } else {
                typed.put(
                        place, new TypedRow(text(row.actual()), text(row.score()), row.clause(), text(row.grounds())));
            }
        }
        check.throwAny();
        return typed;
    }

    String words() {
        return Objects.requireNonNullElse(conclusion, "");
    }

    /** Carries something out; what is refused at a row is told at the row's number in the body. */
    void carryOut(Runnable act) {
        try {
            act.run();
        } catch (SpotCheckProblem problem) {
            if (problem.overtaken()
                    || problem.mistakes().stream()
                            .allMatch(mistake -> mistake.field().isEmpty())) {
                throw problem;
            }
            var check = new BodyCheck();
            problem.mistakes().forEach(mistake -> check.add(pointer(mistake), "refused", mistake.words()));
            check.throwAny();
            throw ApiProblemException.conflict("refused", problem.words());
        }
    }

    /** {@code rows[place].score} is the member {@code score} of the row of this place; of one that was left out, of the rows. */
    private String pointer(Mistake mistake) {
        var field = mistake.field();
        if (!field.startsWith("rows[")) {
            return "/" + field;
        }
        var place = field.substring("rows[".length(), field.indexOf(']'));
        var places = new ArrayList<@Nullable String>();
        given().forEach(row -> places.add(row == null ? null : row.place()));
        var at = places.indexOf(place);
        return at < 0 ? "/rows" : "/rows/" + at + "/" + field.substring(field.indexOf(']') + 2);
    }

    private List<@Nullable Row> given() {
        return Objects.requireNonNullElse(rows, List.of());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
