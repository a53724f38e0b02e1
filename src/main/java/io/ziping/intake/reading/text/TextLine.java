package io.ziping.intake.reading.text;

import io.ziping.intake.reading.words.Words;
import java.util.Arrays;
import java.util.List;

/** One line of a pasted text, and its pieces between blanks. */
record TextLine(int number, String text) {

    /** A piece of a line: a whole cell, or as much of it as stood on that line. */
    record Piece(int line, String text) {

        int width() {
            return TextWidth.of(text);
        }
    }

    List<Piece> pieces() {
        return Arrays.stream(text.split(" +"))
                .map(word -> new Piece(number, word))
                .toList();
    }

    String compact() {
        return Words.compact(text);
    }

    String place() {
        return "第" + number + "行";
    }
}
