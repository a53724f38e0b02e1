package io.ziping.intake.reading.text;

import io.ziping.intake.reading.text.TextLine.Piece;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the indicator table, as far as its pieces go. */
final class TextEntry {

    final int line;
    final String weight;
    final String score;
    final List<Piece> content;
    final List<Piece> explanation = new ArrayList<>();
    final @Nullable String dimension;
    final @Nullable String category;

    @Nullable
    String labelDoubt;

    @Nullable
    String explanationDoubt;

    @Nullable
    String contentDoubt;

    TextEntry(int line, String weight, String score, List<Piece> content, TextLabels labels) {
        this.line = line;
        this.weight = weight;
        this.score = score;
        this.content = new ArrayList<>(content);
        this.dimension = labels.dimension;
        this.category = labels.category;
    }

    /** What a page's end cut off inside brackets is closed by the pieces that come first after it. */
    int close(List<Piece> following) {
        var open = new ArrayList<Integer>();
        for (int i = 0; i < content.size(); i++) {
            if (isOpen(content.get(i).text()) && (i + 1 == content.size() || isSideBySide(i))) {
                open.add(i);
            }
        }
        if (open.isEmpty() || open.size() > following.size()) {
            return 0;
        }
        for (int i = 0; i < open.size(); i++) {
            if (!isClosing(following.get(i).text())) {
                return 0;
            }
        }
        for (int i = 0; i < open.size(); i++) {
            var piece = content.get(open.get(i));
            content.set(
                    open.get(i),
                    new Piece(piece.line(), piece.text() + following.get(i).text()));
        }
        return open.size();
    }

    private boolean isSideBySide(int at) {
        return content.get(at).line() == content.get(at + 1).line();
    }

    private static boolean isOpen(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')');
    }

    private static boolean isClosing(String text) {
        return text.endsWith(")") && text.indexOf('(') < 0 && text.length() <= 5;
    }
}
