package io.ziping.intake.offline;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the file has otherwise than the form had it when it was taken away, and than the form has it now.
 *
 * @param label what it is called on the form
 * @param before what it was when it was taken away
 * @param file what it is in the file
 * @param online what it is in the form now
 * @param doubt why what the file says is not certain; {@code null} when it is
 * @param place where in the file it stands
 * @param standing what follows from the three of them
 * @param takeable whether it can be taken over as it stands in the file
 * @param classless whether the person has to say which category the new row belongs to
 */
public record MergeItem(
        MergeSubject subject,
        Kind kind,
        String label,
        String before,
        String file,
        String online,
        @Nullable String doubt,
        String place,
        Standing standing,
        boolean takeable,
        boolean classless) {

    /** What it is known by in what the person chooses. */
    public String id() {
        return subject.toString();
    }

    /** The field of the page that says which side is taken. */
    public String sideField() {
        return "sides[" + id() + "].side";
    }

    /** The field of the page that says what was seen of the form. */
    public String seenField() {
        return "sides[" + id() + "].seen";
    }

    /** The field of the page that says which category a new row belongs to. */
    public String categoryField() {
        return "sides[" + id() + "].category";
    }

    /** Whether it is a row that was not there when the form was taken away. */
    public boolean isNewRow() {
        return subject instanceof MergeSubject.OfNewRow;
    }

    /** What would happen to the form. */
    public enum Kind {
        /** A cell gets another text. */
        CELL,
        /** A row is added, or one that was removed meanwhile is added again. */
        ADD,
        /** A row is removed. */
        REMOVE,
        /** The rows of a category change places. */
        ORDER
    }

    /** What follows. */
    public enum Standing {
        /** Only the file has changed it, and certainly: it is taken over. */
        CHANGE,
        /** Both have: the person chooses. */
        CONFLICT,
        /** Only the file has, and not certainly: it is taken over if the person says so. */
        DOUBT
    }
}
