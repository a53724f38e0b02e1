package io.ziping.intake.correction;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.checking.Concern;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.checking.RowPointer;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what doubts say of sums true when a cell is mended or a row taken out: the sum they name is that of the present
 * cells, and one that agrees now is no doubt any more. Words whose sum is not that of the former cells are left alone.
 */
final class SumDoubts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern WEIGHTS = Pattern.compile("分值合计是(?<sum>-?[\\d.]+)(?:，不是100|，总分一行印的是(?<total>.+))");
    private static final Pattern SCORES = Pattern.compile("总分印的是(?<total>.+)，各项得分合计(?<sum>-?[\\d.]+)");
    private static final Pattern AMOUNTS = Pattern.compile("年度资金总额印的是.+，读到的各行合计(?<sum>-?[\\d.]+)");
    private static final Pattern CLASS = Pattern.compile("“.*”写的是(?<total>[\\d.]+)分，下面各行分值合计(?<sum>-?[\\d.]+)");

    /** What the cell would have to be; true of the former sum only. */
    private static final String ADVICE = "别的格都对的话";

    private final EvaluationDocument before;
    private final EvaluationDocument after;

    private SumDoubts(EvaluationDocument before, EvaluationDocument after) {
        this.before = before;
        this.after = after;
    }

    /** A reading after somebody changed it, with doubts that speak of it and not of the one before. */
    static Reading renewed(Reading before, Reading after) {
        if (before.document().equals(after.document())) {
            return after;
        }
        var sums = new SumDoubts(before.document(), after.document());
        return after.withDoubts(after.doubts().stream().flatMap(sums::renewed).toList());
    }

    private Stream<Doubt> renewed(Doubt doubt) {
        var kept = new ArrayList<String>();
        boolean changed = false;
        for (var part : Concern.parts(doubt.reason()).toList()) {
            if (changed && part.startsWith(ADVICE)) {
                continue;
            }
            var words = words(part, doubt.pointer());
            changed = !part.equals(words);
            if (words != null) {
                kept.add(words);
            }
        }
        var reason = String.join("；", kept);
        return kept.isEmpty()
                ? Stream.of()
                : Stream.of(new Doubt(doubt.pointer(), doubt.place(), doubt.source(), reason));
    }

    /** What is to be said now; null when the sum agrees. */
    private @Nullable String words(String part, String pointer) {
        var weights = WEIGHTS.matcher(part);
        if (weights.matches()) {
            var printed = weights.group("total") == null ? HUNDRED : TypedText.decimal(weights.group("total"));
            return renewed(
                    part, weights, SumDoubts::weights, sum -> sum.compareTo(HUNDRED) == 0 && isEqual(sum, printed));
        }
        var scores = SCORES.matcher(part);
        if (scores.matches()) {
            var total = TypedText.decimal(scores.group("total"));
            return renewed(part, scores, SumDoubts::scores, sum -> isEqual(sum, total));
        }
        var amounts = AMOUNTS.matcher(part);
        if (amounts.matches()) {
            var column = pointer.substring(pointer.lastIndexOf('/') + 1);
            // the total's own cell may be the one that was mended
            var total = lines(after).isEmpty()
                    ? null
                    : TypedText.decimal(amount(lines(after).get(0), column));
            return renewed(part, amounts, document -> amounts(document, column), sum -> isEqual(sum, total));
        }
        var points = CLASS.matcher(part);
        return points.matches() ? ofClass(part, points, RowPointer.of(pointer)) : part;
    }

    /** A class goes as far down as its former sum tells. */
    private @Nullable String ofClass(String part, Matcher found, @Nullable RowPointer first) {
        var rows = rows(before);
        var stated = TypedText.decimal(found.group("sum"));
        if (first == null || stated == null || rows.size() != rows(after).size()) {
            return part;
        }
        var end = IntStream.rangeClosed(first.row() + 1, rows.size())
                .filter(to -> isEqual(weights(before, first.row(), to), stated))
                .findFirst();
        if (end.isEmpty()) {
            return part;
        }
        var right = TypedText.decimal(found.group("total"));
        return renewed(
                part, found, document -> weights(document, first.row(), end.getAsInt()), sum -> isEqual(sum, right));
    }

    private @Nullable String renewed(
            String part, Matcher found, Function<EvaluationDocument, BigDecimal> sum, Predicate<BigDecimal> agrees) {
        if (!isEqual(sum.apply(before), TypedText.decimal(found.group("sum")))) {
            return part;
        }
        var now = sum.apply(after);
        return agrees.test(now)
                ? null
                : part.substring(0, found.start("sum")) + now.toPlainString() + part.substring(found.end("sum"));
    }

    private static BigDecimal weights(EvaluationDocument document, int from, int to) {
        return sum(rows(document).subList(from, to).stream()
                .map(row -> TypedText.decimal(row.weight()))
                .toList());
    }

    private static BigDecimal weights(EvaluationDocument document) {
        return points(document, Indicator::weight, Funding::weight);
    }

    private static BigDecimal scores(EvaluationDocument document) {
        return points(document, Indicator::score, Funding::score);
    }

    /** The rows' points and those of 项目资金. */
    private static BigDecimal points(
            EvaluationDocument document,
            Function<Indicator, @Nullable String> ofRow,
            Function<Funding, @Nullable String> ofFunding) {
        return sum(Stream.concat(
                        rows(document).stream().map(ofRow),
                        lines(document).stream().limit(1).map(ofFunding))
                .map(TypedText::decimal)
                .toList());
    }

    /** A column of the lines that are parts of the total. */
    private static BigDecimal amounts(EvaluationDocument document, String column) {
        var lines = lines(document);
        return sum(IntStream.range(1, lines.size())
                .mapToObj(lines::get)
                .filter(line -> line.parent() == null)
                .map(line -> TypedText.decimal(amount(line, column)))
                .toList());
    }

    private static @Nullable String amount(Funding line, String column) {
        return switch (column) {
            case "initialBudget" -> line.initialBudget();
            case "adjustedBudget" -> line.adjustedBudget();
            case "executedAmount" -> line.executedAmount();
            default -> null;
        };
    }

    private static List<Indicator> rows(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.indicators(), List.of());
    }

    private static List<Funding> lines(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.funding(), List.of());
    }

    private static boolean isEqual(BigDecimal sum, @Nullable BigDecimal other) {
        return other != null && sum.compareTo(other) == 0;
    }

    private static BigDecimal sum(Collection<@Nullable BigDecimal> numbers) {
        return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
