package io.ziping.scoring.checks;

import static java.util.Objects.requireNonNull;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 总分 just above the border of a grade. */
final class BorderChecks {

    /**
     * Less than this above a border is close. People give points in steps of a half: one choice a step lower, and the
     * grade would be the one below.
     */
    private static final BigDecimal STEP = new BigDecimal("0.50");

    /** So close that it is asked about whoever gave the points. */
    private static final BigDecimal HAIR = new BigDecimal("0.05");

    private static final String TOTAL = "/totalScore";

    private BorderChecks() {}

    /**
     * Silent where the rules have cut the total, and, unless it is a hair, where the points that people chose could not have
     * been few enough.
     */
    static Stream<Finding> justAboveBorder(Examined form) {
        var total = form.card().totalScore();
        var border = lowest(form.card().grade(), form.policy().gradeBands());
        if (border == null
                || total.subtract(border).compareTo(STEP) >= 0
                || ExecutionChecks.uncapped(form.card()).compareTo(total) > 0) {
            return Stream.empty();
        }
        var chosen = ScoredRow.of(form).filter(row -> choice(row).signum() > 0).toList();
        var fewer = chosen.stream().map(BorderChecks::choice).reduce(BigDecimal.ZERO, BigDecimal::add);
        return fewer.compareTo(total.subtract(border)) > 0 || isByAHair(total, border)
                ? Stream.of(finding(form, border, chosen))
                : Stream.empty();
    }

    private static boolean isByAHair(BigDecimal total, BigDecimal border) {
        return total.subtract(border).compareTo(HAIR) <= 0;
    }

    private static Finding finding(Examined form, BigDecimal border, List<ScoredRow> chosen) {
        var card = form.card();
        var above = card.totalScore().subtract(border);
        var lowest = requireNonNull(card.grade()).label() + "的下限 " + TypedText.spoken(border);
        var evidence = Stream.concat(
                        Stream.of(form.totalScore()),
                        chosen.stream().map(row -> row.row().score()))
                .toList();
        return FindingCode.TOTAL_JUST_ABOVE_BORDER
                .at(
                        TOTAL,
                        "总分 " + card.totalScore() + "，"
                                + (above.signum() == 0
                                        ? "正好是" + lowest
                                        : "只比" + lowest + " 高 " + above.toPlainString() + " 分")
                                + (chosen.isEmpty() ? "" : "，其中 " + chosen.size() + " 项的得分是人定的，可以更低"))
                .on(evidence);
    }

    /** The lowest total of a grade that has another one below; {@code null} otherwise. */
    private static @Nullable BigDecimal lowest(@Nullable Grade grade, GradeBands bands) {
        if (grade == null) {
            return null;
        }
        return switch (grade) {
            case EXCELLENT -> bands.excellent();
            case GOOD -> bands.good();
            case FAIR -> bands.fair();
            case POOR -> null;
        };
    }

    /** How many points fewer a person could have given the row, by the rules. */
    private static BigDecimal choice(ScoredRow row) {
        var band = row.row().result().computed().band();
        var inBand = band == null ? BigDecimal.ZERO : row.score().subtract(band.min());
        return row.aboveRule().max(inBand);
    }
}
