package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.pdf.PdfTable.Box;
import java.util.List;

/** The text of a cell that runs up or down the page. */
final class TurnedText {

    private TurnedText() {}

    /** What they say in a cell that says nothing else; blank when they run both ways or their lines do not join surely. */
    static String of(List<TurnedGlyph> glyphs, Box box) {
        boolean down = glyphs.get(0).down();
        if (glyphs.stream().anyMatch(glyph -> glyph.down() != down)) {
            return "";
        }
        var lines = PdfLines.of(glyphs.stream().map(TurnedGlyph::glyph).toList(), PdfLines.NEVER);
        var text = down
                ? PdfCellText.of(lines, box.top(), box.bottom())
                : PdfCellText.of(lines, -box.bottom(), -box.top());
        return text.doubt() == null ? text.text() : "";
    }
}
