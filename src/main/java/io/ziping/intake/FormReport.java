package io.ziping.intake;

import io.ziping.intake.reading.FormReading;
import io.ziping.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of an upload as its page shows it.
 *
 * @param uploadId the upload
 * @param count how many forms the upload has
 * @param sheet the form in its layout, as it would be stored
 * @param spots what is to be said of its cells, by pointer
 * @param loose the spots that the layout does not draw
 * @param doubts what somebody has to look at
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
        List<DoubtLine> doubts,
        List<Change> changes,
        @Nullable Integer next) {

    private static final Pattern ROW = Pattern.compile("(/indicators/\\d{1,3})(?:/(?:dimension|category))?");

    /**
     * A cell of which something is to be said.
     *
     * @param label what the cell is called
     * @param text what stands in it
     * @param tone {@code problem}, {@code doubt}, {@code seen}, {@code differs} or blank
     * @param editable whether the person may correct it here
     */
    public record Spot(String pointer, String label, String text, String tone, boolean editable) {

        /** The cell's place on the page. */
        public String anchor() {
            return anchorOf(pointer);
        }

        /** Whether it is a row's place in the class tree. */
        public boolean isClass() {
            return pointer.endsWith("/class");
        }

        /** Whether its text may have several lines. */
        public boolean isLong() {
            return text.length() > 24 || pointer.endsWith("Objective") || pointer.endsWith("Explanation");
        }
    }

    /** A doubt, with the name of its cell. */
    public record DoubtLine(FormReading.Doubt doubt, String label, boolean seen) {}

    /** A cell that a replaced draft would have otherwise. */
    public record Change(String name, String before, String after) {}

    /** Where a cell is on the page, by its pointer; {@code null} when the page does not show it. */
    public @Nullable String href(String pointer) {
        var at = placeOf(pointer);
        var shown = spots.containsKey(at)
                && (loose.stream().anyMatch(spot -> spot.pointer().equals(at))
                        || sheet.cells().anyMatch(cell -> at.equals(cell.pointer())));
        return shown ? "#" + anchorOf(at) : null;
    }

    /** A row's place in the class tree is one spot, whichever of its levels, or the row itself, is meant. */
    static String placeOf(String pointer) {
        var row = ROW.matcher(pointer);
        return row.matches() ? row.group(1) + "/class" : pointer;
    }

    private static String anchorOf(String pointer) {
        return "cell" + pointer.replace('/', '.');
    }
}
