package io.ziping.evaluation.api;

import io.ziping.evaluation.search.ListQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
@Getter
@Setter
public class PageQuery implements CheckedQuery {

    private static final String PAGE = "[0-9]{1,6}";
    private static final String SIZE = "[0-9]{1,3}";

    private @Nullable String page;
    private @Nullable String size;

    /** The number of the page, from 0. */
    public int number() {
        return read(page, PAGE).orElse(0);
    }

    /** How many lines a page has at most. */
    public int lines() {
        return exactSize().orElse(ListQuery.DEFAULT_SIZE);
    }

    /** How many lines come before the page. */
    public int offset() {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (long) number() * lines()));
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        if (page != null && read(page, PAGE).isEmpty()) {
            mistakes.put("page", "页码应为整数，从0起");
        }
        if (size != null && exactSize().isEmpty()) {
            mistakes.put("size", "每页的行数应为1至" + ListQuery.MAX_SIZE + "的整数");
        }
        return mistakes;
    }

    private Optional<Integer> exactSize() {
        return read(size, SIZE).filter(value -> value >= 1 && value <= ListQuery.MAX_SIZE);
    }

    private static Optional<Integer> read(@Nullable String text, String pattern) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(typed -> typed.matches(pattern))
                .map(Integer::valueOf);
    }
}
