package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.state.Pinned;
import io.ziping.scoring.examined.ReasonLead;
import io.ziping.scoring.values.Trace;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One indicator.
 *
 * @param number from 1
 * @param dimension the first-level cell that begins here; {@code null} inside a span
 * @param category the second-level cell that begins here; {@code null} inside a span
 * @param className its classes of both levels, for a page too narrow for the cells that span rows
 * @param understood how the target was read
 * @param remark the same, blank where the signs of the cell say it already
 * @param computed what the rules give, as printed; blank while unknown
 * @param differs whether the typed score is another one
 * @param lead how its 偏差原因 may begin, see {@link ReasonLead}; blank where none is owed or something stands there
 * @param descriptive whether the actual is one of the three outcomes
 * @param pins what was said and asked of the row as a whole
 * @param beside what stands beside it; {@code null} where that was not looked up
 */
public record IndicatorRow(
        UUID key,
        int number,
        @Nullable SpanningCell dimension,
        @Nullable SpanningCell category,
        long categoryId,
        String className,
        FormView.Cell name,
        FormView.Cell target,
        FormView.Cell actual,
        FormView.Cell weight,
        FormView.Cell score,
        FormView.Cell deviationExplanation,
        String understood,
        String remark,
        String computed,
        boolean differs,
        Trace trace,
        String lead,
        boolean descriptive,
        List<Pinned> pins,
        @Nullable BesideRow beside) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** Where it is, see {@link CellAddress}; also its id on the page. */
    public String address() {
        return "row." + key;
    }

    /** Whether the rules give one number, and the person has typed none or another one. */
    public boolean takesRule() {
        return NUMBER.matcher(computed).matches() && (score.text().isEmpty() || differs);
    }

    /** Whether the rules leave a choice up to full marks, and the person has not made it. */
    public boolean takesFullMarks() {
        return score.text().isEmpty()
                && !NUMBER.matcher(computed).matches()
                && computed.endsWith("–" + weight.printed());
    }

    /** The six cells, in the order of the columns. */
    public List<FormView.Cell> cells() {
        return List.of(name, target, actual, weight, score, deviationExplanation);
    }
}
