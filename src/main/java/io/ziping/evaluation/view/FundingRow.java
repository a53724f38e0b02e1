package io.ziping.evaluation.view;

import io.ziping.scoring.result.FundingResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the funding block.
 *
 * @param key what it is called in addresses and buttons
 * @param label its name as printed
 * @param parent the key of the line it is a part of; {@code null} for the total and its parts
 * @param typed whether its amounts are typed; those of a total with parts are computed
 * @param depth how many lines it is a part of, besides the total
 * @param name the cell of its name; {@code null} where it is a fixed one
 * @param weight 分数; {@code null} but on the total line
 * @param score 得分; {@code null} but on the total line
 */
public record FundingRow(
        String key,
        String label,
        @Nullable String parent,
        boolean total,
        boolean typed,
        int depth,
        FormView.@Nullable Cell name,
        FormView.Cell initialBudget,
        FormView.Cell adjustedBudget,
        FormView.Cell executedAmount,
        FormView.@Nullable Cell weight,
        FormView.Cell executionRate,
        FormView.@Nullable Cell score) {

    /** The three amounts, in the order of the columns. */
    public List<FormView.Cell> amounts() {
        return List.of(initialBudget, adjustedBudget, executedAmount);
    }

    /** All there are, the name first. */
    public Stream<FormView.Cell> cells() {
        return Stream.of(
                        Stream.ofNullable(name),
                        amounts().stream(),
                        Stream.ofNullable(weight),
                        Stream.of(executionRate),
                        Stream.ofNullable(score))
                .flatMap(Function.identity());
    }

    /** How many lines a line is a part of, besides the total. */
    static int depth(List<FundingResult> lines, FundingResult line) {
        int depth = 0;
        for (var parent = line.parent();
                parent != null;
                parent = lines.get(parent).parent()) {
            depth++;
        }
        return depth;
    }
}
