package io.ziping.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is found wrong with a template, in the order in which it is looked at. */
final class TemplateProblems {

    static final int LONGEST_LABEL = 100;

    private final int grid;
    private final List<TemplateProblem> found = new ArrayList<>();

    /** @param grid how many columns the template's grid has */
    TemplateProblems(int grid) {
        this.grid = grid;
    }

    List<TemplateProblem> found() {
        return List.copyOf(found);
    }

    void span(String pointer, int span) {
        if (span < 1) {
            problem(pointer, "至少跨 1 列");
        }
    }

    void spans(String pointer, int width) {
        if (width != grid) {
            problem(pointer, "这一行跨了 %d 列，网格有 %d 列".formatted(width, grid));
        }
    }

    void known(String pointer, @Nullable Object value) {
        if (value == null) {
            problem(pointer, "缺少这一项");
        }
    }

    void text(String pointer, @Nullable String text, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            problem(pointer, "缺少这一项");
        } else if (text != null && text.length() > LONGEST_LABEL) {
            problem(pointer, "最多 %d 字".formatted(LONGEST_LABEL));
        }
    }

    <T> void twice(String pointer, List<T> all, Function<T, @Nullable Object> name) {
        var seen = new HashSet<Object>();
        all.stream()
                .map(name)
                .filter(Objects::nonNull)
                .filter(one -> !seen.add(one))
                .distinct()
                .forEach(one -> problem(pointer, "“%s”有两处".formatted(one)));
    }

    void problem(String pointer, String words) {
        found.add(new TemplateProblem(pointer, words));
    }
}
