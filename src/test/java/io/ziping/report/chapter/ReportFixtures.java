package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Share;
import io.ziping.report.content.ReportScope;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Figures and scopes for sentences. */
final class ReportFixtures {

    private static final Share NOTHING = new Share(0, 0);

    static final ReportScope SCOPE = new ReportScope(
            2095,
            0,
            "",
            ZonedDateTime.of(2096, 4, 1, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai")),
            ZonedDateTime.of(2096, 4, 1, 9, 29, 0, 0, ZoneId.of("Asia/Shanghai")),
            figures(10, 95, 90),
            ScoringPolicy.standard(),
            "https://ziping.example.gov.cn/analysis?year=2095");

    private ReportFixtures() {}

    /**
     * Figures of forms that all have a total.
     *
     * @param rate how much of a budget of 100 yuan each was spent
     */
    static Figures figures(int forms, int total, int rate, Map<Grade, Integer> grades) {
        var count = BigDecimal.valueOf(forms);
        var score = BigDecimal.valueOf(total);
        return new Figures(
                forms,
                count.movePointRight(2),
                count.multiply(BigDecimal.valueOf(rate)),
                score.multiply(count),
                score.multiply(score).multiply(count),
                grades,
                forms * 2,
                forms,
                count,
                0,
                BigDecimal.ZERO,
                NOTHING,
                new Share(forms - 1, forms),
                NOTHING);
    }

    /** Figures of forms that all are 优. */
    static Figures figures(int forms, int total, int rate) {
        return figures(forms, total, rate, Map.of(Grade.EXCELLENT, forms));
    }
}
