package io.ziping.intake.reading.text;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.text.TextLine.Piece;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Words;
import io.ziping.intake.reading.words.WrappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of one pasted form, set back into the rows and cells of the official layout. */
final class TextForm {

    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(?:\\.\\d+)?%?|[-—–]");

    private final TextBlocks blocks;
    private final List<TextLine> lines;
    private final TextColumns columns;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder fundingLabel = new StringBuilder();

    TextForm(List<TextLine> lines, TextColumns columns) {
        this.blocks = new TextBlocks(lines);
        this.lines = blocks.lines();
        this.columns = columns;
    }

    /** Teaches the columns' widths with the rows that are plain. */
    void learn() {
        for (var entry : TextIndicators.read(pieces(blocks.indicators() + 1, blocks.end()), columns)) {
            TextIndicator.learn(entry.content, columns);
        }
    }

    /** Why all of it is in doubt: null when nothing is. */
    @Nullable
    String remark() {
        return blocks.remark();
    }

    List<Row> rows() {
        heading();
        funding();
        objectives();
        indicators();
        tail();
        return rows;
    }

    private List<Piece> pieces(int from, int to) {
        return from >= to
                ? List.of()
                : lines.subList(from, to).stream()
                        .flatMap(line -> line.pieces().stream())
                        .toList();
    }

    /** Labels and values follow each other; a value goes on until the next label. */
    private void heading() {
        Heading label = null;
        var values = new LinkedHashMap<Heading, List<Piece>>();
        var labels = new LinkedHashMap<Heading, Piece>();
        boolean inFunding = false;
        for (var line : lines.subList(0, Math.min(blocks.funding(), lines.size()))) {
            inFunding |= line.compact().startsWith("项目资金");
            for (var piece : inFunding ? List.<Piece>of() : line.pieces()) {
                var next = Lexicon.heading(Words.key(piece.text())).orElse(null);
                if (next != null && !labels.containsKey(next)) {
                    label = next;
                    labels.put(next, piece);
                } else if (label != null) {
                    values.computeIfAbsent(label, any -> new ArrayList<>()).add(piece);
                }
            }
            if (inFunding) {
                fundingLabel.append(line.compact());
            } else if (label == null) {
                row(line.number(), List.of(line.text()), null);
            }
        }
        labels.forEach((name, piece) -> {
            var value = TextPieces.join(values.getOrDefault(name, List.of()));
            row(piece.line(), List.of(piece.text(), value.text()), value.doubt());
        });
    }

    private void row(int line, List<String> texts, @Nullable String doubt) {
        var cells = new ArrayList<Cell>();
        int number = rows.size();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(new Cell(number, i, 1, texts.get(i), place(line), i == 0 ? null : doubt));
        }
        rows.add(new Row(number, cells, place(line), false, null));
    }

    private static String place(int line) {
        return "第" + line + "行";
    }

    private void funding() {
        if (blocks.funding() == lines.size()) {
            return;
        }
        var header = lines.get(blocks.funding());
        var names = header.pieces().stream().map(Piece::text).toList();
        var texts = new ArrayList<String>(List.of(fundingLabel.toString()));
        texts.addAll(names);
        row(header.number(), texts, null);
        new TextFunding(
                        lines.subList(blocks.funding() + 1, Math.min(blocks.objectives(), lines.size())),
                        names.size(),
                        NUMBER)
                .lines()
                .forEach(line -> row(line.number(), line.texts(), line.doubt()));
    }

    private void objectives() {
        if (blocks.objectives() >= lines.size()) {
            return;
        }
        var read = TextObjectives.read(
                lines.subList(blocks.objectives() + 1, Math.min(blocks.indicators(), lines.size())));
        int number = lines.get(blocks.objectives()).number();
        row(number, List.of("预期目标", "实际完成情况"), null);
        var cells = new ArrayList<Cell>();
        add(cells, 0, read.expected, number + 1);
        add(cells, 1, read.achieved, number + 1);
        rows.add(new Row(rows.size(), cells, place(number + 1), false, null));
    }

    private void add(List<Cell> cells, int column, @Nullable WrappedText text, int line) {
        if (text != null) {
            cells.add(new Cell(rows.size(), column, 1, text.text(), place(line), text.doubt()));
        }
    }

    private void indicators() {
        if (blocks.indicators() >= lines.size()) {
            return;
        }
        var header = lines.get(blocks.indicators());
        if (!TextBlocks.isOfficial(header)) {
            lines.subList(blocks.indicators(), blocks.end())
                    .forEach(line -> row(line.number(), List.of(line.text()), null));
            return;
        }
        row(header.number(), TextBlocks.INDICATOR_HEADER, null);
        for (var entry : TextIndicators.read(pieces(blocks.indicators() + 1, blocks.end()), columns)) {
            var read = TextIndicator.read(entry.content, columns);
            var cells = new ArrayList<Cell>();
            add(
                    cells,
                    0,
                    entry.dimension == null ? null : new WrappedText(entry.dimension, entry.labelDoubt),
                    entry.line);
            add(
                    cells,
                    1,
                    entry.category == null ? null : new WrappedText(entry.category, entry.labelDoubt),
                    entry.line);
            add(cells, 2, marked(read.name, entry.contentDoubt), entry.line);
            add(cells, 3, marked(read.target, entry.contentDoubt), entry.line);
            add(cells, 4, read.actual, entry.line);
            add(cells, 5, new WrappedText(entry.weight, null), entry.line);
            add(cells, 6, new WrappedText(entry.score, null), entry.line);
            if (!entry.explanation.isEmpty()) {
                var text = TextPieces.join(entry.explanation);
                add(
                        cells,
                        7,
                        new WrappedText(
                                text.text(), entry.explanationDoubt == null ? text.doubt() : entry.explanationDoubt),
                        entry.line);
            }
            rows.add(new Row(rows.size(), cells, place(entry.line), false, null));
        }
    }

    private static @Nullable WrappedText marked(@Nullable WrappedText text, @Nullable String doubt) {
        return text == null || doubt == null ? text : new WrappedText(text.text(), doubt);
    }

    /** 总分 with its two figures under their columns, 评分等级, and whatever follows. */
    private void tail() {
        for (var line : lines.subList(blocks.end(), lines.size())) {
            var texts = line.pieces().stream().map(Piece::text).collect(Collectors.toCollection(ArrayList::new));
            if (Lexicon.isTotal(Words.key(texts.get(0))) && texts.size() == 3) {
                row(line.number(), List.of(texts.get(0), "", "", "", "", texts.get(1), texts.get(2)), null);
            } else if (Lexicon.isGrade(Words.key(texts.get(0))) && texts.size() == 2) {
                row(line.number(), texts, null);
            } else {
                row(line.number(), List.of(line.text()), null);
            }
        }
    }
}
