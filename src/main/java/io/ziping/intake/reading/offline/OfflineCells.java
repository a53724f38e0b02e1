package io.ziping.intake.reading.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.intake.reading.offline.OfflineTab.Entry;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.NumberText;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What a cell of the tab holds now, beside what it held when it was taken away. */
final class OfflineCells {

    private static final Set<IndicatorField> POINTS = EnumSet.of(IndicatorField.WEIGHT, IndicatorField.SCORE);
    private static final String POINT_WORDS = "分";
    private static final String NO_WORDS = "(?!)";

    private OfflineCells() {}

    /** Whether a cell holds what it held when the workbook was made. */
    static boolean isAsItWas(Row row, Entry entry) {
        return read(row, entry, entry.text()).now().equals(entry.text());
    }

    /**
     * What stands there now; a number without its separators, if it was changed.
     *
     * @param before what it held when it was taken away
     */
    static OfflineForm.Text read(Row row, Entry entry, String before) {
        var cell = row.at(entry.column());
        if (cell == null) {
            return new OfflineForm.Text("", null, row.place());
        }
        var doubt = cell.doubt() == null ? row.remark() : cell.doubt();
        if (!row.begins(cell) && !cell.isBlank() && isFilled(entry)) {
            doubt = "这一格跨了几行，分不清是哪一行的";
        }
        var text = OfflineForm.clean(cell.text());
        if (isNumber(entry) && !text.isEmpty() && !text.equals(before)) {
            var number = NumberText.of(text, isPoints(entry) ? POINT_WORDS : NO_WORDS);
            text = Objects.requireNonNullElse(number.text(), "");
            doubt = doubt == null ? number.doubt() : doubt;
        }
        return new OfflineForm.Text(text, doubt, cell.place());
    }

    /** Whether somebody was to fill it. */
    private static boolean isFilled(Entry entry) {
        return entry.address() != null || !entry.name().isEmpty();
    }

    private static boolean isNumber(Entry entry) {
        return isPoints(entry)
                || (entry.address() instanceof CellAddress.OfFunding of && of.field() != FundingField.NAME);
    }

    private static boolean isPoints(Entry entry) {
        if (entry.address() instanceof CellAddress.OfForm of) {
            return of.field() == FormField.EXECUTION_WEIGHT;
        }
        return entry.address() instanceof CellAddress.OfIndicator of
                ? POINTS.contains(of.field())
                : POINTS.stream().anyMatch(field -> field.key().equals(entry.name()));
    }
}
