package io.ziping.execution;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.editing.Change;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;

/**
 * An amount of a form beside the finance system's.
 *
 * @param row the row it comes from
 * @param text what stands in the cell, as typed
 * @param stands what is in force there, in words: the text, or what another cell says in its place
 * @param yuan what the finance system says
 * @param unit the form's unit
 */
public record FigureCell(
        int row,
        FundingSource source,
        FundingField field,
        String text,
        String stands,
        BigDecimal yuan,
        AmountUnit unit,
        State state) {

    /** What is to be done with an amount. */
    public enum State {
        /** The cell is blank, and gets it. */
        BLANK,
        /** The cell says the same. */
        SAME,
        /** Something else is in force, which stays unless somebody says otherwise. */
        DIFFERENT,
        /** The form has no line of this source. */
        NO_LINE
    }

    /** How it is called among the cells of the form: what a tick beside it says. */
    public String key() {
        return source.name() + "." + field.key();
    }

    /** The name of its line. */
    public String sourceName() {
        return FundingNames.bare(source.label());
    }

    /** What the finance system says, as the form prints it. */
    public String comes() {
        return PrintedNumbers.amount(NumberCell.total(yuan, unit), unit);
    }

    public boolean isBlank() {
        return state == State.BLANK;
    }

    public boolean isSame() {
        return state == State.SAME;
    }

    public boolean isDifferent() {
        return state == State.DIFFERENT;
    }

    public boolean hasNoLine() {
        return state == State.NO_LINE;
    }

    /** What writes it, exactly, in the form's own unit. */
    Change.SetCell change() {
        return new Change.SetCell(
                new CellAddress.OfFunding(source.name(), field),
                text,
                NumberCell.total(yuan, unit).text());
    }

    /** What writing it changes, in words. */
    String words() {
        return "%s%s %s→%s".formatted(sourceName(), field.label(), stands.isEmpty() ? "（空）" : stands, comes());
    }
}
