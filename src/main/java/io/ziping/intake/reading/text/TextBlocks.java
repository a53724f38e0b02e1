package io.ziping.intake.reading.text;

import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the blocks of a pasted form begin: funding, objectives, indicators, and what closes them. */
final class TextBlocks {

    static final List<String> INDICATOR_HEADER =
            List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");

    private final List<TextLine> lines;
    private final int funding;
    private final int objectives;
    private final int indicators;
    private final int end;

    TextBlocks(List<TextLine> lines) {
        this.lines = withoutRepeatedHeaders(lines);
        this.funding = first(0, line -> fundingColumns(line) >= 2);
        this.objectives = first(funding, line -> line.compact().contains("预期目标"));
        this.indicators = first(objectives, line -> line.compact().startsWith(INDICATOR_HEADER.get(0)));
        this.end = first(indicators, line -> line.text().matches("(?:总分|合计|总计)(?: .*)?"));
    }

    /** All lines; the header of the indicators is one of them, and stands there once. */
    List<TextLine> lines() {
        return lines;
    }

    /** The line that heads the funding; one behind the last when none does, as for the others. */
    int funding() {
        return funding;
    }

    int objectives() {
        return objectives;
    }

    int indicators() {
        return indicators;
    }

    /** The line that closes the indicators. */
    int end() {
        return end;
    }

    /**
     * Why all of it is in doubt: null when nothing is. Some viewers copy line by line across the page instead of cell by
     * cell; then the label of the funding comes behind its header, and rows and labels lie about each other.
     */
    @Nullable
    String remark() {
        boolean across = lines.subList(Math.min(funding, lines.size()), Math.min(objectives, lines.size())).stream()
                .anyMatch(line -> line.compact().startsWith("项目资金"));
        if (across) {
            return "粘贴的文字是横着一行一行来的，不是一格一格的，请逐格核对";
        }
        return indicators < lines.size() && isOfficial(lines.get(indicators)) ? null : "粘贴的文字里指标的表头和通行的不一样，请逐格核对";
    }

    static boolean isOfficial(TextLine header) {
        return header.text().equals(String.join(" ", INDICATOR_HEADER));
    }

    private int first(int from, Predicate<TextLine> test) {
        int at = from;
        while (at < lines.size() && !test.test(lines.get(at))) {
            at++;
        }
        return at;
    }

    /** The header of the indicators, broken over lines as it is, becomes one line; those of later pages go. */
    private static List<TextLine> withoutRepeatedHeaders(List<TextLine> lines) {
        var header = String.join("", INDICATOR_HEADER);
        var kept = new ArrayList<TextLine>();
        boolean seen = false;
        for (int at = 0; at < lines.size(); at++) {
            var text = new StringBuilder();
            int to = at;
            while (to < lines.size()
                    && header.startsWith(text + lines.get(to).compact())
                    && text.length() < header.length()) {
                text.append(lines.get(to++).compact());
            }
            if (text.toString().equals(header)) {
                if (!seen) {
                    kept.add(new TextLine(lines.get(at).number(), String.join(" ", INDICATOR_HEADER)));
                }
                seen = true;
                at = to - 1;
            } else {
                kept.add(lines.get(at));
            }
        }
        return kept;
    }

    private static long fundingColumns(TextLine line) {
        return line.pieces().stream()
                .map(piece -> Lexicon.fundingColumn(Words.key(piece.text())))
                .flatMap(Optional::stream)
                .count();
    }
}
