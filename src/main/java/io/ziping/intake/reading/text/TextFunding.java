package io.ziping.intake.reading.text;

import io.ziping.intake.reading.text.TextLine.Piece;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The funding lines of a pasted text: a name, perhaps broken, and as many figures as there are columns. */
final class TextFunding {

    private final List<TextLine> lines;
    private final int columns;
    private final Pattern number;

    TextFunding(List<TextLine> lines, int columns, Pattern number) {
        this.lines = lines;
        this.columns = columns;
        this.number = number;
    }

    /** A line: its name, then its figures. */
    record Line(int number, List<String> texts, @Nullable String doubt) {}

    List<Line> lines() {
        var found = new ArrayList<Line>();
        var name = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var pieces = line.pieces();
            int figures = 0;
            while (figures < pieces.size()
                    && number.matcher(pieces.get(pieces.size() - 1 - figures).text())
                            .matches()) {
                figures++;
            }
            pieces.subList(0, pieces.size() - figures).forEach(piece -> name.append(piece.text()));
            if (figures == 0) {
                continue;
            }
            if (Lexicon.source(Words.key(name.toString())).isEmpty() && at + 1 < lines.size()) {
                var longer = name + lines.get(at + 1).compact();
                if (Lexicon.source(Words.key(longer)).isPresent()) {
                    name.append(lines.get(++at).compact());
                }
            }
            found.add(line(line.number(), name.toString(), pieces.subList(pieces.size() - figures, pieces.size())));
            name.setLength(0);
        }
        return found;
    }

    private static boolean isUnknown(String name) {
        var key = Words.key(name);
        return Lexicon.source(key).isEmpty() && !Lexicon.isAppropriation(key);
    }

    private Line line(int at, String name, List<Piece> figures) {
        var texts = new ArrayList<>(List.of(name));
        figures.forEach(figure -> texts.add(figure.text()));
        var doubt = figures.size() == columns ? null : "这一行有%d个数，表头有%d列".formatted(figures.size(), columns);
        return new Line(at, texts, doubt == null && isUnknown(name) ? "不认得这个资金名称，可能不全" : doubt);
    }
}
