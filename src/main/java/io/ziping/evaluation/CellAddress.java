package io.ziping.evaluation;

import io.ziping.scoring.FundingSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Which cell of a form is meant, by what stays the same when rows move. As text: {@code expectedObjective},
 * {@code funding.CARRYOVER.executedAmount} or {@code row.<uuid>.score}.
 */
public sealed interface CellAddress {

    /** A cell the form has once. */
    record OfForm(FormField field) implements CellAddress {
        @Override
        public String toString() {
            return field.key();
        }
    }

    /** An amount of a funding line. */
    record OfFunding(FundingSource source, AmountField field) implements CellAddress {
        @Override
        public String toString() {
            return "funding." + source + "." + field.key();
        }
    }

    /** A cell of an indicator row. */
    record OfIndicator(UUID row, IndicatorField field) implements CellAddress {
        @Override
        public String toString() {
            return "row." + row + "." + field.key();
        }
    }

    /** What the cell is called on the form. */
    default String label() {
        if (this instanceof OfForm cell) {
            return cell.field().label();
        }
        if (this instanceof OfFunding cell) {
            return cell.source().label().replace("其中：", "") + " " + cell.field().label();
        }
        return ((OfIndicator) this).field().label();
    }

    /** Reads an address; empty when the text is none. */
    static Optional<CellAddress> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length == 1) {
            return FormField.ofKey(parts[0]).map(OfForm::new);
        }
        if (parts.length == 3 && parts[0].equals("funding")) {
            return Arrays.stream(FundingSource.values())
                    .filter(source ->
                            source != FundingSource.TOTAL && source.name().equals(parts[1]))
                    .findFirst()
                    .flatMap(source -> AmountField.ofKey(parts[2]).map(field -> new OfFunding(source, field)));
        }
        if (parts.length == 3 && parts[0].equals("row")) {
            return rowKey(parts[1])
                    .flatMap(row -> IndicatorField.ofKey(parts[2]).map(field -> new OfIndicator(row, field)));
        }
        return Optional.empty();
    }

    /** Reads a row's key; empty when the text is none. */
    static Optional<UUID> rowKey(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
