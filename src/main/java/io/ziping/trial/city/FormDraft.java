package io.ziping.trial.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A form that is being made up: its texts are said last, of what its rows hold by then. */
final class FormDraft {

    /** A line of the funding, in 万元. */
    static final class Line {
        final String source;
        BigDecimal initial;
        BigDecimal adjusted;
        BigDecimal executed;

        Line(String source, BigDecimal initial, BigDecimal adjusted, BigDecimal executed) {
            this.source = source;
            this.initial = initial;
            this.adjusted = adjusted;
            this.executed = executed;
        }
    }

    /** A part (其中) of the first line, in 万元. */
    record Part(String name, BigDecimal budget, BigDecimal executed) {}

    final CityPlan.Planned project;
    final int year;
    final List<Line> lines = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final List<DraftRow> rows = new ArrayList<>();
    final ProjectKind.Wording wording;

    /** What 实际完成情况 says of a row or of a mark instead of what is true. */
    final Map<String, String> achievedOtherwise = new HashMap<>();

    final Map<String, String> expectedOtherwise = new HashMap<>();

    /** Behind 实际完成情况. */
    final List<String> sentences = new ArrayList<>();

    /** What stands there instead of what the rows hold; {@code null} for that. */
    @Nullable
    String achievedInstead;

    /** The total that the paper prints; {@code null} where none was taken over. */
    @Nullable
    String printedTotal;

    FormDraft(CityPlan.Planned project, int year, ProjectKind.Wording wording) {
        this.project = project;
        this.year = year;
        this.wording = wording;
    }

    BigDecimal adjusted() {
        return lines.stream().map(line -> line.adjusted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal executed() {
        return lines.stream().map(line -> line.executed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Line main() {
        return lines.get(0);
    }

    /** Spends so much of what every line has. */
    void spend(double part) {
        lines.forEach(line ->
                line.executed = line.adjusted.multiply(BigDecimal.valueOf(part)).setScale(2, RoundingMode.HALF_UP));
    }

    /** Rows that pass a condition, in the order of the form. */
    List<DraftRow> rows(Predicate<DraftRow> condition) {
        return rows.stream().filter(condition).toList();
    }

    /** The mark by which the texts speak of a row. */
    String mark(DraftRow row) {
        return String.valueOf(project.kind().rows().indexOf(row.kind) + 1);
    }

    /** Rows that 实际完成情况 speaks of. */
    List<DraftRow> spokenOf() {
        return rows(row -> wording.achieved().speaksOf(project.kind().rows().indexOf(row.kind)));
    }

    /** The same of 预期目标. */
    List<DraftRow> promised() {
        return rows(row -> wording.expected().speaksOf(project.kind().rows().indexOf(row.kind)));
    }

    String expected() {
        return wording.expected().said((mark, text) -> mark.isEmpty() ? text : said(mark, text, true));
    }

    String achieved() {
        if (achievedInstead != null) {
            return achievedInstead + String.join("", sentences);
        }
        var random = project.random(-year).split();
        var text = wording.achieved()
                .said((mark, said) -> mark.isEmpty() ? Asides.in(said, random) : said(mark, said, false));
        return (text.endsWith("。") || sentences.isEmpty() ? text : text + "。") + String.join("", sentences);
    }

    /** What is said of a row of the kind, the year, the money, or of something that no row tells. */
    private String said(String mark, String text, boolean expected) {
        var otherwise = (expected ? expectedOtherwise : achievedOtherwise).get(mark);
        if (otherwise != null) {
            return otherwise;
        }
        if (mark.startsWith("年")) {
            return String.valueOf(year + (mark.length() == 1 ? 0 : Integer.parseInt(mark.substring(1))));
        }
        return switch (mark) {
            case "执行" -> Figure.instead(text, executed().multiply(units(text)));
            case "预算" -> Figure.instead(text, adjusted().multiply(units(text)));
            case "数" -> Figure.instead(text, counted(text));
            case "率" -> text;
            default -> ofRow(Integer.parseInt(mark) - 1, text, expected);
        };
    }

    /** Of amounts in 万元: 万 behind the number is counted in by {@link Figure}. */
    private static BigDecimal units(String text) {
        return text.contains("万") || text.contains("亿") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
    }

    private BigDecimal counted(String text) {
        var was = Figure.of(text);
        var scaled =
                was.doubleValue() * scale().doubleValue() * project.random(year).nextDouble(0.97, 1.03);
        return was.stripTrailingZeros().scale() > 0
                ? BigDecimal.valueOf(scaled).setScale(1, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(Math.max(2, Math.round(scaled)));
    }

    /** How large the project is by then. */
    BigDecimal scale() {
        double grown = Math.pow(1 + project.growth().doubleValue(), year - CityPlan.FIRST_YEAR);
        return project.size().multiply(BigDecimal.valueOf(grown));
    }

    private String ofRow(int kind, String text, boolean expected) {
        var rowKind = project.kind().rows().get(kind);
        return IntStream.range(0, rows.size())
                .mapToObj(rows::get)
                .filter(row -> row.kind.equals(rowKind))
                .findFirst()
                .map(row -> !row.isNumber() ? text : Figure.instead(text, inUnits(row, expected, text)))
                .orElse(text);
    }

    /** A row in 万头 says 42, and so does the text: 42万头. */
    private static BigDecimal inUnits(DraftRow row, boolean expected, String text) {
        var number = expected ? row.wanted : row.reached;
        if (row.unit.startsWith("万") && text.contains("万")) {
            return number.multiply(BigDecimal.valueOf(10_000));
        }
        return row.unit.startsWith("亿") && text.contains("亿")
                ? number.multiply(BigDecimal.valueOf(100_000_000))
                : number;
    }
}
