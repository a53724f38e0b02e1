package io.ziping.evaluation.search;

import java.util.Map;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which page of which forms a query string asks for. */
@Getter
@Setter
public class ListQuery extends EvaluationQuery {

    /** Forms a page holds when nobody asks for another number. */
    public static final int DEFAULT_SIZE = 50;
    /** The most forms a page holds. */
    public static final int MAX_SIZE = 200;

    private @Nullable String page;
    private @Nullable String size;
    private @Nullable String after;
    private @Nullable String before;

    /** The page asked for by a person, who counts from 1; the address may know a form next to it. */
    public ListPosition position() {
        return new ListPosition(pageOr(1) - 1, pageSize(), identity(after), identity(before));
    }

    /** The number of the page asked for, or that of the first one. */
    public int pageOr(int first) {
        return number(page).orElse(first);
    }

    /** How many forms a page holds. */
    public int pageSize() {
        return Math.min(Math.max(number(size).orElse(DEFAULT_SIZE), 1), MAX_SIZE);
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = super.mistakes();
        check(mistakes, "page", page, number(page), "页码应为整数，从0起");
        check(mistakes, "size", size, exactSize(), "每页的表数应为1至" + MAX_SIZE + "的整数");
        return mistakes;
    }

    private static @Nullable Long identity(@Nullable String text) {
        return number(text).map(Long::valueOf).orElse(null);
    }

    private Optional<Integer> exactSize() {
        return number(size).filter(value -> value >= 1 && value <= MAX_SIZE);
    }
}
