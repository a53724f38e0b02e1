package io.ziping.collaboration;

import io.ziping.evaluation.state.Assignees;
import io.ziping.evaluation.state.EvaluationState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 分工: how a form is divided among those who fill it in.
 *
 * @param classes the categories that have rows or are somebody's, in the order of the form
 * @param given whose a part is, by part; parts that are everybody's are not in it
 * @param colleagues who parts may be given to
 * @param earlier the year before whose form of the project was divided; empty when none was
 */
public record FormSplit(
        EvaluationState form,
        List<Category> classes,
        Map<String, Given> given,
        List<Colleague> colleagues,
        OptionalInt earlier) {

    public FormSplit {
        classes = List.copyOf(classes);
        given = Map.copyOf(given);
        colleagues = List.copyOf(colleagues);
    }

    /**
     * A part.
     *
     * @param address see {@link Assignees}
     */
    public record Part(String address, String name) {}

    /** A category with its rows. */
    public record Category(Part part, String dimension, List<Part> rows) {}

    static final List<Part> BLOCKS =
            List.of(new Part(Assignees.FUNDING, "项目资金"), new Part(Assignees.OBJECTIVES, "年度总体目标"));

    /** The parts that are no indicators. */
    public List<Part> blocks() {
        return BLOCKS;
    }

    /** The parts that together are the whole form: without single rows. */
    Set<String> whole() {
        return Stream.concat(BLOCKS.stream(), classes.stream().map(Category::part))
                .map(Part::address)
                .collect(Collectors.toSet());
    }

    /** Every part there is. */
    Set<String> parts() {
        return Stream.of(
                        whole().stream(),
                        classes.stream()
                                .flatMap(category -> category.rows().stream())
                                .map(Part::address))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /** Whose a part is, as the page shows it. */
    public @Nullable Given at(String part) {
        return given.get(part);
    }

    /** Whether one of a category's rows is given by itself. */
    public boolean single(Category category) {
        return category.rows().stream().anyMatch(row -> given.containsKey(row.address()));
    }
}
