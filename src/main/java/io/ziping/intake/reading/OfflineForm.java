package io.ziping.intake.reading;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.words.Words;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says that was taken away to be filled in: of which form, what stood in each cell then and what stands
 * there now. None of it is to be trusted: whoever had the file may have changed all of it.
 *
 * @param place the tab it stands on
 * @param formId the form
 * @param version the form's version when it was taken away
 * @param fiscalYear the form's year
 * @param project the form's project
 * @param cells every cell that was to be filled, those of removed rows as they were
 * @param before the rows there were, in their order
 * @param rows those of them there still are, in their order
 * @param added the rows that were not there
 * @param leftOver what was changed or written where nothing is taken over from
 */
public record OfflineForm(
        String place,
        long formId,
        long version,
        int fiscalYear,
        String project,
        List<Cell> cells,
        List<UUID> before,
        List<Line> rows,
        List<Added> added,
        List<LeftOver> leftOver) {

    public OfflineForm {
        cells = List.copyOf(cells);
        before = List.copyOf(before);
        rows = List.copyOf(rows);
        added = List.copyOf(added);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * A cell.
     *
     * @param before what it held when it was taken away
     * @param now what it holds in the file; a number without separators
     * @param doubt why that is not certain; {@code null} when it is
     * @param place where it stands
     */
    public record Cell(
            CellAddress address,
            String before,
            String now,
            @Nullable String doubt,
            String place) {}

    /**
     * What a cell of a new row holds.
     *
     * @param now a number without separators
     * @param doubt why that is not certain; {@code null} when it is
     * @param place where it stands
     */
    public record Text(String now, @Nullable String doubt, String place) {

        /** The same in a cell that the form has, which held nothing then. */
        public Cell at(CellAddress address) {
            return new Cell(address, "", now, doubt, place);
        }
    }

    /** A row there was, and the names of its classes as the file has them. */
    public record Line(UUID key, String dimension, String category) {}

    /**
     * A new row.
     *
     * @param place where it stands
     * @param before the row below it that there was; {@code null} when there is none
     */
    public record Added(
            String place,
            String dimension,
            String category,
            @Nullable UUID before,
            Map<IndicatorField, Text> cells) {

        public Added {
            var ordered = new EnumMap<IndicatorField, Text>(IndicatorField.class);
            ordered.putAll(cells);
            cells = Collections.unmodifiableMap(ordered);
        }
    }

    /** A text as a workbook and its reader keep it, so that what nobody changed is the same. */
    public static String clean(String text) {
        return Words.clean(text);
    }
}
