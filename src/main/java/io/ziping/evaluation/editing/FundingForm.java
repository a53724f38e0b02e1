package io.ziping.evaluation.editing;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.form.FundingLine;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 of a form as it stands, for whoever brings figures of the finance system.
 *
 * @param project its name as the form prints it
 * @param implementingUnit the same
 * @param amountUnit the unit its amounts are typed in
 * @param closed why nothing may be entered now, in words; blank when it may
 * @param total what was typed for the total
 * @param lines the lines below the total, in their order
 */
public record FundingForm(
        long id,
        String project,
        String implementingUnit,
        AmountUnit amountUnit,
        Status status,
        String closed,
        Map<FundingField, TypedNumber> total,
        List<Line> lines) {

    public FundingForm {
        total = Map.copyOf(total);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param source {@code null} for a line that only the paper knows
     * @param name as printed
     * @param parent the key of the line it is a part of; {@code null} for a part of the total
     * @param amounts the texts as typed; beside a blank one the sum of the line's parts, if they have any
     */
    public record Line(
            @Nullable FundingSource source,
            String name,
            @Nullable String parent,
            Map<FundingField, TypedNumber> amounts) {

        public Line {
            amounts = Map.copyOf(amounts);
        }

        static Line of(FundingLine line) {
            return new Line(line.getSource(), line.printedName(), line.getParentKey(), amountsOf(line));
        }

        private static Map<FundingField, TypedNumber> amountsOf(FundingLine line) {
            var amounts = new EnumMap<FundingField, TypedNumber>(FundingField.class);
            amounts.put(FundingField.INITIAL_BUDGET, line.getInitialBudget());
            amounts.put(FundingField.ADJUSTED_BUDGET, line.getAdjustedBudget());
            amounts.put(FundingField.EXECUTED_AMOUNT, line.getExecutedAmount());
            return amounts;
        }

        /** What stands in a cell of it. */
        public TypedNumber amount(FundingField field) {
            return amounts.getOrDefault(field, TypedNumber.BLANK);
        }
    }

    static FundingForm of(SelfEvaluation form, FilingPeriod filing) {
        var heading = form.getHeading();
        var closed = !form.getStatus().isEditable()
                ? "已经是“" + form.getStatus().label() + "”"
                : filing.isOver() ? "填报期已过" : "";
        return new FundingForm(
                form.identity(),
                heading.getProjectName(),
                heading.getUnitName(),
                heading.getAmountUnit(),
                form.getStatus(),
                closed,
                form.funding().total().map(Line::amountsOf).orElse(Map.of()),
                form.funding().parts().stream().map(Line::of).toList());
    }

    /** The official line of a source; empty when the form has none. */
    public Optional<Line> line(FundingSource source) {
        return lines.stream().filter(line -> line.source() == source).findFirst();
    }

    /** What was typed for the total in a column. */
    public TypedNumber totalOf(FundingField field) {
        return total.getOrDefault(field, TypedNumber.BLANK);
    }

    /** Whether figures may be entered now. */
    public boolean isOpen() {
        return closed.isEmpty();
    }
}
