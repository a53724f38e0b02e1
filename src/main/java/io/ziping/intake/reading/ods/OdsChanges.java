package io.ziping.intake.reading.ods;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The changes an OpenDocument workbook keeps that nobody has accepted or refused yet, by sheet. */
final class OdsChanges {

    private static final int MOST = 100_000;
    private static final String ROWS_CHANGED = "表里有没接受也没拒绝的修订（插入、删除或移动过）";

    private final Map<Integer, Set<Long>> cells = new HashMap<>();
    private boolean rowsChanged;
    private boolean pending;
    private boolean ofCell;
    private int kept;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "cell-content-change" -> {
                pending = isPending(attributes);
                ofCell = true;
            }
            case "insertion", "deletion", "movement" -> rowsChanged |= isPending(attributes);
            case "cell-address" -> {
                if (ofCell && pending && kept++ < MOST) {
                    cells.computeIfAbsent(number(attributes, "table"), sheet -> new HashSet<>())
                            .add(at(number(attributes, "row"), number(attributes, "column")));
                }
                ofCell = false;
            }
            default -> {
                // what stood there before is not read
            }
        }
    }

    void end(String name) {
        if (name.equals("cell-content-change")) {
            ofCell = false;
        }
    }

    private static boolean isPending(Attributes attributes) {
        var state = attributes.getValue(Ods.TABLE, "acceptance-state");
        return state == null || state.equals("pending");
    }

    private static int number(Attributes attributes, String name) {
        var digits = attributes.getValue(Ods.TABLE, name);
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static long at(int row, int column) {
        return ((long) row << 32) + column;
    }

    /** What is to be known of a whole sheet; null when nothing is. */
    @Nullable
    String ofWholeRows() {
        return rowsChanged ? ROWS_CHANGED : null;
    }

    /** Tells which cells of a sheet, counted from 0, were changed. */
    Changed of(int sheet) {
        var changed = cells.getOrDefault(sheet, Set.of());
        return (row, column) -> changed.contains(at(row, column));
    }

    /** Whether a cell was changed. */
    interface Changed {
        boolean is(int row, int column);
    }
}
