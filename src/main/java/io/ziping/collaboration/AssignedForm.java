package io.ziping.collaboration;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A form somebody has been given parts of, which are not filled yet.
 *
 * @param parts what they are called
 * @param blanks how many cells of them are still to be filled
 * @param first the address of the first of those; blank where only the page knows it, among the sums of money
 * @param by the name of who gave the last of the parts; blank when it was themselves
 * @param at when that was
 */
public record AssignedForm(
        long id,
        int fiscalYear,
        String project,
        List<String> parts,
        int blanks,
        String first,
        String by,
        LocalDateTime at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    public AssignedForm {
        parts = List.copyOf(parts);
    }

    /** What leads in the editor to the first cell, behind its address. */
    public String anchor() {
        return first.isEmpty() ? "" : "#" + first;
    }

    /** Who gave it and when, in a few words. */
    public String given() {
        return (by.isEmpty() ? "自己领的 " : by + " ") + DAY.format(at);
    }
}
