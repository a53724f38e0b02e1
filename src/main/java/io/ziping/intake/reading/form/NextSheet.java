package io.ziping.intake.reading.form;

import io.ziping.intake.reading.funding.FundingHeader;
import io.ziping.intake.reading.indicator.IndicatorColumns;
import io.ziping.intake.reading.indicator.IndicatorHeader;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.scoring.values.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of a sheet behind one on which a form was not closed, until it is known whether the form goes on there. */
final class NextSheet {

    private static final String POINT_WORDS = "分";

    private final List<Row> rows = new ArrayList<>();
    private final IndicatorColumns columns;

    /**
     * Waits for the rows of a sheet.
     *
     * @param form the rows of the form that was not closed
     * @param heads the header of its indicators, one of them
     */
    NextSheet(List<Row> form, Row heads) {
        int at = Math.max(0, form.indexOf(heads));
        boolean above = at > 0 && IndicatorHeader.isAbove(form.get(at - 1), heads);
        columns = IndicatorColumns.of(form.subList(above ? at - 1 : at, form.size()));
    }

    /** The rows that were taken and do not tell it. */
    List<Row> rows() {
        return rows;
    }

    /** Whether a row stands below the header that is on the sheet before: an indicator with its points, or the total. */
    boolean goesOn(Row row) {
        boolean total = row.filled()
                .findFirst()
                .filter(first -> Lexicon.isTotal(first.key()))
                .isPresent();
        boolean points = isNumber(columns.cell(row, IndicatorColumn.WEIGHT))
                || isNumber(columns.cell(row, IndicatorColumn.SCORE));
        boolean pointless = !columns.has(IndicatorColumn.WEIGHT) && !columns.has(IndicatorColumn.SCORE);
        boolean named = isFilled(row, IndicatorColumn.NAME) && isFilled(row, IndicatorColumn.TARGET);
        return (points && (total || named)) || (pointless && named && isFilled(row, IndicatorColumn.ACTUAL));
    }

    private boolean isFilled(Row row, IndicatorColumn column) {
        var cell = columns.cell(row, column);
        return cell != null && row.begins(cell) && !cell.isBlank();
    }

    private static boolean isNumber(@Nullable Cell cell) {
        return cell != null
                && TypedText.decimal(NumberText.of(cell.text(), POINT_WORDS).text()) != null;
    }

    /** Keeps a row; returns whether it is known now that the sheet has nothing to do with the form. */
    boolean isOther(Row row, int most) {
        rows.add(row);
        return rows.size() >= most
                || IndicatorHeader.isHeader(row)
                || FundingHeader.isHeader(row)
                || Surroundings.isListHeader(row)
                || row.filled().anyMatch(cell -> Surroundings.isTitle(row, cell) || FormBegin.isProject(cell.text()));
    }
}
