package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.font.PrintedText;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import org.jspecify.annotations.Nullable;

/** Compares texts of cells as the form understands them: a number is the same however it is written. */
record CellTexts(AmountUnit unit) {

    /** Whether two texts say the same in a cell; a workbook has them in the forms they are printed in. */
    boolean same(CellAddress address, String one, String other) {
        var text = OfflineForm.clean(PrintedText.of(one));
        var otherText = OfflineForm.clean(PrintedText.of(other));
        if (text.equals(otherText)) {
            return true;
        }
        var kind = kind(address);
        if (kind == Kind.TEXT) {
            return false;
        }
        var value = number(kind, text).value();
        var otherValue = number(kind, otherText).value();
        if (value != null && otherValue != null) {
            return value.compareTo(otherValue) == 0;
        }
        return TypedText.isSameNumber(text, otherText);
    }

    /** What is wrong with a text in a cell, in words; {@code null} when nothing is. */
    @Nullable
    String problem(CellAddress address, String text) {
        if (isTooLong(text)) {
            return "有%d字，最多%d字，请删减后再导入".formatted(text.length(), EvaluationEditor.LONGEST_TEXT);
        }
        var kind = kind(address);
        return kind == Kind.TEXT ? null : number(kind, text).problem();
    }

    static boolean isTooLong(String text) {
        return text.length() > EvaluationEditor.LONGEST_TEXT;
    }

    private enum Kind {
        TEXT,
        AMOUNT,
        POINTS
    }

    private NumberCell number(Kind kind, String text) {
        return kind == Kind.AMOUNT ? NumberCell.amount(text, unit) : NumberCell.points(text);
    }

    private static Kind kind(CellAddress cell) {
        if (cell instanceof CellAddress.OfFunding line) {
            return line.field() == FundingField.NAME ? Kind.TEXT : Kind.AMOUNT;
        }
        if (cell instanceof CellAddress.OfForm form) {
            return form.field() == FormField.EXECUTION_WEIGHT ? Kind.POINTS : Kind.TEXT;
        }
        var points = cell instanceof CellAddress.OfIndicator row
                && (row.field() == IndicatorField.WEIGHT || row.field() == IndicatorField.SCORE);
        return points ? Kind.POINTS : Kind.TEXT;
    }
}
