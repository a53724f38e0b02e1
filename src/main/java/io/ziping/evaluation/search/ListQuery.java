package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.Grade;
import java.util.Arrays;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/**
 * What a list's query string asks for. Whatever is not understood narrows nothing, so that an old or mistyped address
 * still opens.
 */
@Getter
@Setter
public class ListQuery {

    /** Forms a page holds when nobody asks for another number. */
    public static final int DEFAULT_SIZE = 50;
    /** The most forms a page holds. */
    public static final int MAX_SIZE = 200;

    private @Nullable String year;
    private @Nullable String department;
    private @Nullable String unit;
    private @Nullable String status;
    private @Nullable String grade;
    private @Nullable String q;
    private @Nullable String sort;
    private @Nullable String page;
    private @Nullable String size;

    /** Which forms are asked for. */
    public EvaluationFilter filter() {
        return new EvaluationFilter(
                number(year).filter(value -> value > 0 && value < 10_000).orElse(null),
                text(department),
                text(unit),
                status().orElse(null),
                grade().orElse(null),
                text(q));
    }

    /** In which order. */
    public EvaluationOrder order() {
        return EvaluationOrder.parse(text(sort)).orElse(EvaluationOrder.DEFAULT);
    }

    /** The number of the page asked for, or that of the first one. */
    public int pageOr(int first) {
        return number(page).orElse(first);
    }

    /** How many forms a page holds. */
    public int pageSize() {
        return Math.min(Math.max(number(size).orElse(DEFAULT_SIZE), 1), MAX_SIZE);
    }

    private Optional<Status> status() {
        return Arrays.stream(Status.values())
                .filter(value ->
                        value.name().equals(text(status)) || value.label().equals(text(status)))
                .findFirst();
    }

    private Optional<Grade> grade() {
        return Arrays.stream(Grade.values())
                .filter(value ->
                        value.name().equals(text(grade)) || value.label().equals(text(grade)))
                .findFirst();
    }

    private static Optional<Integer> number(@Nullable String text) {
        try {
            return Optional.of(Integer.parseInt(text(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }
}
