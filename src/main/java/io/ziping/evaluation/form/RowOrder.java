package io.ziping.evaluation.form;

import io.ziping.evaluation.scheme.IndicatorClass;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of a form's rows: that of the class tree; inside a category it is the person's. The positions they are stored
 * by rise and leave room in between, so that a row that is added, moved or removed writes no other.
 */
final class RowOrder {

    /** Between two positions given anew: sixteen rows find room at the same place before all are numbered again. */
    private static final int GAP = 1 << 16;

    private static final Comparator<Indicator> BY_TREE =
            Comparator.comparing(Indicator::getCategory, IndicatorClass.TREE_ORDER);

    private RowOrder() {}

    /** Puts a row behind the others of its category, or in front of one of them. */
    static void place(List<Indicator> rows, Indicator row, @Nullable UUID before) {
        rows.remove(row);
        rows.add(placeOf(rows, row.getCategory(), before), row);
        rows.sort(BY_TREE);
        int at = rows.indexOf(row);
        int low = at == 0 ? 0 : rows.get(at - 1).getPosition();
        int high = at == rows.size() - 1 ? low + 2 * GAP : rows.get(at + 1).getPosition();
        row.setPosition(low + (high - low) / 2);
        numberIfTheyDoNotRise(rows);
    }

    private static int placeOf(List<Indicator> rows, IndicatorClass category, @Nullable UUID before) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.getRowKey().equals(before) && row.getCategory().identity() == category.identity()) {
                return i;
            }
        }
        return rows.size();
    }

    static void sort(List<Indicator> rows) {
        rows.sort(BY_TREE);
        numberIfTheyDoNotRise(rows);
    }

    private static void numberIfTheyDoNotRise(List<Indicator> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).getPosition() <= rows.get(i - 1).getPosition()) {
                number(rows);
                return;
            }
        }
    }

    private static void number(List<Indicator> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setPosition((i + 1) * GAP);
        }
    }
}
