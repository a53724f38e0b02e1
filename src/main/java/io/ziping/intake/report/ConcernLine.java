package io.ziping.intake.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be looked at, as a page lists it.
 *
 * @param key names it when the page comes back
 * @param label the cell, or the cells, it is about
 * @param href where that is on the page; {@code null} when the page does not show it
 * @param place where in the file its source stands
 * @param source the text of the source around it; blank when nothing stands there
 * @param reason why it has to be looked at
 * @param seen whether somebody has looked at it
 * @param problem whether it keeps the form from being stored until it is mended
 * @param choices what is to be chosen here; empty when it is mended elsewhere
 */
public record ConcernLine(
        String key,
        String label,
        @Nullable String href,
        String place,
        String source,
        String reason,
        boolean seen,
        boolean problem,
        List<ClassChoice> choices) {

    /** How it stands out: {@code problem}, {@code doubt} or {@code seen}. */
    public String tone() {
        return problem ? "problem" : seen ? "seen" : "doubt";
    }

    /**
     * The class of some rows, to be chosen once.
     *
     * @param row the first of them, from 0
     * @param label the rows, in words
     * @param text 一级指标/二级指标 as it stands now
     */
    public record ClassChoice(int row, String label, String text) {

        /** The control's place on the page, and the name of its field. */
        public String anchor() {
            return "classes[/indicators/" + row + "/class]";
        }
    }
}
