package io.ziping.intake.report;

import io.ziping.intake.checking.RowPointer;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of an upload as its page shows it.
 *
 * @param uploadId the upload
 * @param count how many forms the upload has
 * @param sheet the form in its layout, as it would be stored
 * @param spots what is to be said of its cells, by pointer
 * @param loose the spots that the layout does not draw
 * @param concerns what somebody has to look at
 * @param blanks what is blank on the paper
 * @param removed the rows that were taken out
 * @param changes what it would change in the draft that it may replace; empty when there is none
 * @param next the next form somebody has to look at; {@code null} when there is none
 */
public record FormReport(
        long uploadId,
        int count,
        IntakeForm form,
        Sheet sheet,
        Map<String, Spot> spots,
        List<Spot> loose,
        List<ConcernLine> concerns,
        Blanks blanks,
        List<RemovedLine> removed,
        List<Change> changes,
        @Nullable Integer next) {

    private static final String LAST_OF_ROW = "deviationExplanation";

    /**
     * A cell of which something is to be said.
     *
     * @param label what the cell is called
     * @param text what stands in it
     * @param tone {@code problem}, {@code doubt}, {@code seen}, {@code differs} or blank
     * @param editable whether the person may correct it here
     */
    public record Spot(String pointer, String label, String text, String tone, boolean editable) {

        /** The cell's place on the page, and the name of its field. */
        public String anchor() {
            return anchorOf(pointer);
        }

        /** Whether its text may have several lines. */
        public boolean isLong() {
            return text.length() > 24 || pointer.endsWith("Objective") || pointer.endsWith("Explanation");
        }
    }

    /**
     * A row that was taken out.
     *
     * @param number its place on the paper, from 0
     * @param text what stands in it
     */
    public record RemovedLine(int number, String name, String text) {}

    /** A cell that a replaced draft would have otherwise. */
    public record Change(String name, String before, String after) {}

    /** The unit it is filed under; {@code null} while nobody knows. */
    public @Nullable Long unitId() {
        return form.target().unitId();
    }

    /** What shall become of it, one of the options of its target; blank while the person has to choose. */
    public String choice() {
        return form.target().choice();
    }

    /** What cells are called, by the names of their fields. */
    public Map<String, String> labels() {
        return Stream.concat(spots.values().stream(), loose.stream())
                .collect(Collectors.toMap(Spot::anchor, Spot::label, (first, again) -> first));
    }

    /** How much has to be mended before the form can be stored. */
    public long obstacles() {
        return concerns.stream().filter(ConcernLine::problem).count();
    }

    /** Whether nothing has to be mended or looked at any more. */
    public boolean clear() {
        return obstacles() == 0 && form.reading().unseen() == 0;
    }

    /** What has to be mended in a cell before the form can be stored. */
    public List<ConcernLine> broken() {
        return concerns.stream()
                .filter(line -> line.problem() && line.choices().isEmpty())
                .toList();
    }

    /** What is to be said of the classes, each with its choice. */
    public List<ConcernLine> classes() {
        return concerns.stream().filter(line -> !line.choices().isEmpty()).toList();
    }

    /** What only has to be looked at. */
    public List<ConcernLine> doubts() {
        return concerns.stream()
                .filter(line -> !line.problem() && line.choices().isEmpty())
                .toList();
    }

    /** Where a cell is on the page, by its pointer; {@code null} when the page does not show it. */
    public @Nullable String href(String pointer) {
        return placeOf(pointer, spots, loose, sheet);
    }

    static @Nullable String placeOf(String pointer, Map<String, Spot> spots, List<Spot> loose, Sheet sheet) {
        var shown = spots.containsKey(pointer)
                && (loose.stream().anyMatch(spot -> spot.pointer().equals(pointer))
                        || sheet.cells().anyMatch(cell -> pointer.equals(cell.pointer())));
        return shown ? "#" + anchorOf(pointer) : null;
    }

    /** The row that can be taken out at a cell, from 0: at its last one, while the form is not stored. */
    public @Nullable Integer removableAt(Sheet.Cell cell) {
        var row = form.isStored() || cell.pointer() == null ? null : RowPointer.of(cell.pointer());
        return row != null && row.field().equals(LAST_OF_ROW) ? row.row() : null;
    }

    /** What a row is called. */
    public String rowName(int row) {
        return CellNames.of(
                "/indicators/" + row, Objects.requireNonNull(form.reading().document()));
    }

    private static String anchorOf(String pointer) {
        return "cells[" + pointer + "]";
    }
}
