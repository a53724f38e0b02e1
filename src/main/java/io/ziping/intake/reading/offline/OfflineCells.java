package io.ziping.intake.reading.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.intake.reading.offline.OfflineTab.Entry;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.NumberText;
import java.util.Objects;

/** What a cell of the tab holds now, beside what it held when it was taken away. */
final class OfflineCells {

    private static final String POINT_WORDS = "分";
    private static final String NO_WORDS = "(?!)";

    private OfflineCells() {}

    /** Whether a cell holds what it held when the workbook was made. */
    static boolean isAsItWas(Row row, Entry entry) {
        return read(row, entry).now().equals(entry.text());
    }

    /** The cell of a row; a number without its separators. */
    static OfflineForm.Cell read(Row row, Entry entry) {
        var cell = row.at(entry.column());
        if (cell == null) {
            return new OfflineForm.Cell(entry.address(), entry.text(), "", null, row.place());
        }
        var doubt = cell.doubt() == null ? row.remark() : cell.doubt();
        if (!row.begins(cell) && !cell.isBlank() && entry.isField()) {
            doubt = "这一格跨了几行，分不清是哪一行的";
        }
        var text = OfflineForm.clean(cell.text());
        if (isNumber(entry) && !text.isEmpty() && !text.equals(entry.text())) {
            var number = NumberText.of(text, isPoints(entry) ? POINT_WORDS : NO_WORDS);
            text = Objects.requireNonNullElse(number.text(), "");
            doubt = doubt == null ? number.doubt() : doubt;
        }
        return new OfflineForm.Cell(entry.address(), entry.text(), text, doubt, cell.place());
    }

    private static boolean isNumber(Entry entry) {
        var cell = CellAddress.parse(entry.address()).orElse(null);
        return isPoints(entry) || (cell instanceof CellAddress.OfFunding of && of.field() != FundingField.NAME);
    }

    private static boolean isPoints(Entry entry) {
        var last = entry.name();
        return last.equals(IndicatorField.WEIGHT.key())
                || last.equals(IndicatorField.SCORE.key())
                || last.equals("executionWeight");
    }

    /** Whether two texts show the same number. */
    static boolean isSameNumber(String one, String other) {
        var value = NumberText.value(one);
        var otherValue = NumberText.value(other);
        return value != null && otherValue != null && value.compareTo(otherValue) == 0;
    }
}
