package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Kind;
import io.ziping.sheet.pdf.typesetting.LineBreaker;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.util.HashMap;
import java.util.Map;

/** Breaks the texts of cells into lines. Not thread-safe: one per document. */
final class Typesetter {

    /** What a size is made smaller by, in points, lest a text that just fits does not when its width is rounded. */
    private static final float ROUNDING = 0.02f;

    private final Typeface face;
    private final LineBreaker breaker;
    /** Headers and labels, most of them the same in every form of a bundle. */
    private final Map<Name, SetText> names = new HashMap<>();

    Typesetter(Typeface face) {
        this.face = face;
        this.breaker = new LineBreaker(face);
    }

    /**
     * The lines of a cell.
     *
     * @param width of the cell between its borders, in points
     */
    SetText set(Cell cell, float width) {
        float room = width - 2 * PageFormat.PADDING_X;
        return cell.kind().names()
                ? names.computeIfAbsent(
                        new Name(cell.text(), room), name -> set(name.text(), name.room(), PageFormat.TEXT_SIZE))
                : set(cell.text(), room, size(cell, room));
    }

    private SetText set(String text, float room, float size) {
        return new SetText(breaker.lines(text, (int) (room / size * Typeface.UNITS)), size);
    }

    private float size(Cell cell, float room) {
        if (cell.kind() == Kind.NUMBER) {
            return smaller(face.figureAdvance(cell.text()), room);
        }
        return cell.isQuantity() ? smaller(face.advance(cell.text()), room) : PageFormat.TEXT_SIZE;
    }

    /** A figure a little too long for its cell is set smaller: broken over two lines it could be misread. */
    private static float smaller(int advance, float room) {
        float width = advance * PageFormat.TEXT_SIZE / Typeface.UNITS;
        return width <= room
                ? PageFormat.TEXT_SIZE
                : Math.max(PageFormat.SMALLEST_FIGURE, PageFormat.TEXT_SIZE * room / width - ROUNDING);
    }

    private record Name(String text, float room) {}
}
