package io.ziping.intake.checking;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pointer into one of the indicators' rows: {@code /indicators/3/score} is field {@code score} of row 3. */
public record RowPointer(int row, String field) {

    private static final Pattern ROW = Pattern.compile("/indicators/(\\d{1,6})(?:/(\\w+))?");

    /** The row and its field, blank for the row itself; {@code null} for a pointer to anything else. */
    public static @Nullable RowPointer of(String pointer) {
        var row = ROW.matcher(pointer);
        return row.matches()
                ? new RowPointer(Integer.parseInt(row.group(1)), row.group(2) == null ? "" : row.group(2))
                : null;
    }

    /** Whether it speaks of where the row is filed. */
    public boolean isClass() {
        return field.isEmpty() || field.equals("dimension") || field.equals("category");
    }

    /** The same field of another row. */
    public String at(int other) {
        return "/indicators/" + other + (field.isEmpty() ? "" : "/" + field);
    }
}
