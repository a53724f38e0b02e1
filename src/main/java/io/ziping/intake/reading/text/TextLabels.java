package io.ziping.intake.reading.text;

import io.ziping.intake.reading.text.TextLine.Piece;
import io.ziping.intake.reading.words.ClassNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of the classes in a pasted text, broken into pieces of two or three characters, and at the end of a page cut
 * in the middle, the rest following behind the rows they stood beside.
 */
final class TextLabels {

    @Nullable
    String dimension;

    @Nullable
    String category;

    /** What is still to come of names cut at the end of a page. */
    private String owed = "";

    private record Found(String name, int pieces, String rest) {}

    /** Whether a cut name is still open. */
    boolean isOwed() {
        return !owed.isEmpty();
    }

    /** Takes the names that begin at an index; gives how many pieces they were, 0 when there is none. */
    int take(List<Piece> pieces, int from) {
        int at = from + takeOwed(pieces, from);
        var first = find(pieces, at, ClassNames.DIMENSIONS);
        var second = first.flatMap(found -> find(pieces, at + found.pieces(), ClassNames.CATEGORIES));
        if (first.isPresent()
                && (second.isPresent()
                        || !ClassNames.CATEGORIES.contains(first.get().name()))) {
            dimension = first.get().name();
            category = second.map(Found::name).orElse(null);
            owed = first.get().rest() + second.map(Found::rest).orElse("");
            return at - from + first.get().pieces() + second.map(Found::pieces).orElse(0);
        }
        var alone = find(pieces, at, ClassNames.CATEGORIES);
        alone.ifPresent(found -> {
            category = found.name();
            owed = found.rest();
        });
        return at - from + alone.map(Found::pieces).orElse(0);
    }

    /** The rest of names that were cut, or as much of it as the text still has. */
    private int takeOwed(List<Piece> pieces, int from) {
        var left = owed;
        int at = from;
        while (!left.isEmpty()
                && at < pieces.size()
                && left.startsWith(pieces.get(at).text())) {
            left = left.substring(pieces.get(at).text().length());
            at++;
        }
        boolean all = left.isEmpty() || at == pieces.size();
        if (!owed.isEmpty() && all) {
            owed = "";
            return at - from;
        }
        return 0;
    }

    private static Optional<Found> find(List<Piece> pieces, int from, List<String> names) {
        var text = new StringBuilder();
        int at = from;
        List<String> possible = names;
        while (at < pieces.size()) {
            var longer = text + pieces.get(at).text();
            var next = names.stream().filter(name -> name.startsWith(longer)).toList();
            if (next.isEmpty()) {
                break;
            }
            possible = new ArrayList<>(next);
            text.append(pieces.get(at).text());
            at++;
            if (names.contains(text.toString())) {
                return Optional.of(new Found(text.toString(), at - from, ""));
            }
        }
        boolean cut = text.length() >= 2 && possible.size() == 1;
        return cut
                ? Optional.of(
                        new Found(possible.get(0), at - from, possible.get(0).substring(text.length())))
                : Optional.empty();
    }
}
