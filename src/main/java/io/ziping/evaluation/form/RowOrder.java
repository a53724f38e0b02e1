package io.ziping.evaluation.form;

import io.ziping.evaluation.scheme.IndicatorClass;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of a form's rows: that of the class tree; inside a category it is the person's. */
final class RowOrder {

    private RowOrder() {}

    /** Puts a row behind the others of its category, or in front of one of them. */
    static void place(List<Indicator> rows, Indicator row, @Nullable UUID before) {
        rows.remove(row);
        rows.add(placeOf(rows, row.getCategory(), before), row);
        sort(rows);
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
        rows.sort(Comparator.comparing(Indicator::getCategory, IndicatorClass.TREE_ORDER));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setPosition(i);
        }
    }
}
