package io.ziping.evaluation.cell;

import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which cell of a form is meant, by what stays the same when rows move. As text: {@code expectedObjective},
 * {@code funding.CARRYOVER.executedAmount}, {@code funding.<uuid>.name}, {@code total.executedAmount},
 * {@code row.<uuid>.score} or {@code field.<key>}.
 */
public sealed interface CellAddress extends ContentPart {

    /**
     * A field that only the form's template knows.
     *
     * @param key see {@link FieldPlace}
     */
    record OfField(String key) implements CellAddress {

        private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

        @Override
        public String toString() {
            return "field." + key;
        }
    }

    /** A cell the form has once. */
    record OfForm(FormField field) implements CellAddress {
        @Override
        public String toString() {
            return field.key();
        }
    }

    /**
     * A cell of a funding line.
     *
     * @param line the line's key, see {@link LinePlace}; that of the total stands for what is typed for it
     */
    record OfFunding(String line, FundingField field) implements CellAddress {

        private static final String TOTAL = FundingSource.TOTAL.name();

        @Override
        public String toString() {
            return (line.equals(TOTAL) ? "total." : "funding." + line + ".") + field.key();
        }

        private static Optional<CellAddress> of(String line, String field) {
            return LinePlace.isKey(line)
                    ? FundingField.ofKey(field)
                            .filter(any -> !line.equals(TOTAL) || any != FundingField.NAME)
                            .map(known -> new OfFunding(line, known))
                    : Optional.empty();
        }
    }

    /** A cell of an indicator row. */
    record OfIndicator(UUID row, IndicatorField field) implements CellAddress {
        @Override
        public String toString() {
            return "row." + row + "." + field.key();
        }
    }

    /** All cells of the same line or row, this one included. */
    default Stream<CellAddress> siblings() {
        if (this instanceof OfIndicator cell) {
            return Arrays.stream(IndicatorField.values()).map(field -> new OfIndicator(cell.row(), field));
        }
        if (this instanceof OfFunding cell) {
            return Arrays.stream(FundingField.values()).map(field -> new OfFunding(cell.line(), field));
        }
        return Stream.of(this);
    }

    /** What the cell is called on the form; blank where only the form's template knows. */
    default String label() {
        if (this instanceof OfField) {
            return "";
        }
        if (this instanceof OfForm cell) {
            return cell.field().label();
        }
        if (this instanceof OfFunding cell) {
            return LinePlace.officialSource(cell.line())
                            .map(source -> FundingNames.bare(source.label()) + " ")
                            .orElse("")
                    + cell.field().label();
        }
        return ((OfIndicator) this).field().label();
    }

    /** Reads an address; empty when the text is none. */
    static Optional<CellAddress> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length == 1) {
            return FormField.ofKey(parts[0]).map(OfForm::new);
        }
        if (parts.length == 2 && parts[0].equals("field")) {
            return OfField.KEY.matcher(parts[1]).matches() ? Optional.of(new OfField(parts[1])) : Optional.empty();
        }
        if (parts.length == 2 && parts[0].equals("total")) {
            return OfFunding.of(OfFunding.TOTAL, parts[1]);
        }
        if (parts.length == 3 && parts[0].equals("funding") && !parts[1].equals(OfFunding.TOTAL)) {
            return OfFunding.of(parts[1], parts[2]);
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
