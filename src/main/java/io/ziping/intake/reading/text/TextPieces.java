package io.ziping.intake.reading.text;

import io.ziping.intake.reading.text.TextLine.Piece;
import io.ziping.intake.reading.words.WrappedText;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pieces of a cell, put together again. */
final class TextPieces {

    private TextPieces() {}

    /** Pieces as the lines they stood on. */
    static List<String> lines(List<Piece> pieces) {
        return List.copyOf(pieces.stream()
                .collect(Collectors.groupingBy(
                        Piece::line, TreeMap::new, Collectors.mapping(Piece::text, Collectors.joining(" "))))
                .values());
    }

    /** The pieces as one text: what a viewer put between a Chinese character and a figure is no blank of the text. */
    static WrappedText join(List<Piece> pieces) {
        var joined = new WrappedText("", null);
        for (var line : lines(pieces)) {
            var next = WrappedText.join(joined.text(), line);
            joined = new WrappedText(next.text(), joined.doubt() == null ? next.doubt() : joined.doubt());
        }
        return new WrappedText(TextWidth.tidy(joined.text()), joined.doubt());
    }
}
