package io.ziping.evaluation.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The doubts that rest on a cell, whether they are told beside it or beside the other side of a contradiction.
 *
 * @param doubts their numbers in the rail, in order
 * @param spans the words in the cell's text that they quote, in any order; they may overlap
 */
public record CellMarks(List<Numbered> doubts, List<Span> spans) {

    /** Nothing rests on the cell. */
    public static final CellMarks NONE = new CellMarks(List.of(), List.of());

    public CellMarks {
        doubts = List.copyOf(doubts);
        spans = List.copyOf(spans);
    }

    /** A doubt by its number in the rail, with its message. */
    public record Numbered(int number, String message) {}

    /** Words from {@code start} to before {@code end}, in UTF-16 units. */
    public record Span(String quote, int start, int end) {

        boolean stands(String text) {
            return start >= 0 && start < end && end <= text.length() && text.startsWith(quote, start);
        }
    }

    /** A piece of a text; all pieces one after the other are the text. */
    public record Piece(String text, boolean marked) {}

    /**
     * A text in pieces, of which those that are quoted are marked; overlapping quotations are one. A quotation that does not
     * stand in the text is left out, and so is one of the whole text, which the colour of the cell tells already.
     */
    public List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int told = 0;
        for (var span : merged(text)) {
            if (span.start() > told) {
                pieces.add(new Piece(text.substring(told, span.start()), false));
            }
            pieces.add(new Piece(text.substring(span.start(), span.end()), true));
            told = span.end();
        }
        if (told < text.length()) {
            pieces.add(new Piece(text.substring(told), false));
        }
        return pieces;
    }

    private List<Span> merged(String text) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream()
                .filter(span -> span.stands(text)
                        && span.end() - span.start() < text.strip().length())
                .sorted(Comparator.comparingInt(Span::start))
                .toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start() > last.end()) {
                merged.add(span);
            } else if (span.end() > last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Span(text.substring(last.start(), span.end()), last.start(), span.end()));
            }
        }
        return merged;
    }
}
