package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.ClassNames;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The name of a class beside the rows it spans: in one cell over all of them, only in the first, in each, set anew on
 * every page or cut by a page's end.
 */
final class ClassLabel {

    private final UnaryOperator<String> official;
    private final @Nullable Cell cell;
    private String text;
    private @Nullable Cell rest;

    private ClassLabel(UnaryOperator<String> official, @Nullable Cell cell) {
        this.official = official;
        this.cell = cell;
        this.text = cell == null ? "" : cell.text();
    }

    /** The label of a row, given the one of the row before; null when there has been none. */
    static @Nullable ClassLabel next(
            @Nullable ClassLabel before, Row row, @Nullable Cell cell, UnaryOperator<String> official) {
        if (cell == null || cell.isBlank() || (before != null && before.stands(cell))) {
            return before;
        }
        if (before != null && row.continues() && before.isCutBefore(cell.text())) {
            before.text = before.text + cell.text();
            before.rest = cell;
            return before;
        }
        return before != null && before.name().equals(official.apply(cell.text()))
                ? before
                : new ClassLabel(official, cell);
    }

    String name() {
        return official.apply(text);
    }

    /** The points of the whole class, where its cell says them; null where it does not. */
    @Nullable
    BigDecimal points() {
        return ClassNames.points(text);
    }

    @Nullable
    Cell cell() {
        return cell;
    }

    private boolean stands(Cell in) {
        return in.equals(cell) || in.equals(rest);
    }

    private boolean isCutBefore(String more) {
        // the points of a class, such as （28分）, are no class
        return ClassNames.isPoints(more)
                || (!ClassNames.isOfficial(name())
                        && !ClassNames.isOfficial(official.apply(more))
                        && ClassNames.isOfficial(official.apply(text + more)));
    }
}
