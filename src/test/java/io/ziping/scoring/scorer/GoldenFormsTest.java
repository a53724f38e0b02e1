package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Samples;
import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Severity;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 18 published forms come out exactly as printed. */
class GoldenFormsTest {

    /** Every target of the forms that names no number to reach, read by eye. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "通过",
            "全年，7×24小时",
            "4个月内",
            "6个月内",
            "2-4小时",
            "满足2年内用户增长需求",
            "降低总体运行成本 提高整体运转效率",
            "提高整体运转效率",
            "高",
            "提升",
            "促进",
            "健全",
            "履行程序完备",
            "结论明确",
            "及时",
            "评估结论具有参考意义",
            "提升决策质量",
            "发挥",
            "丰富",
            "有效",
            "学习",
            "保障",
            "及时，关心",
            "主动发现",
            "加强",
            "合格",
            "2024年上半年",
            "2024年底",
            "1年",
            "稳步提升",
            "初步奠定",
            "广泛听取",
            "按标准缴纳情况",
            "维护",
            "专业",
            "化解",
            "改善",
            "依法公开",
            "提高",
            "展示",
            "完善",
            "排版美观、装订整齐，文字无差错",
            "区政府公报每期配送到月60家单位，区政府季度会议材料每次会前配送到会场",
            "帮助",
            "主管部门满意度达到100%");

    private final Scorer scorer = new Scorer(ScoringPolicy.standard());

    static Stream<Samples.Sample> forms() {
        return Samples.all().stream();
    }

    @Test
    void holdsAllPublishedForms() {
        assertThat(Samples.all()).hasSize(18);
        assertThat(rows()).hasSize(212);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void computesEveryRateScoreTotalAndGradeAsPrinted(Samples.Sample form) {
        var card = scorer.score(form.sheet());
        var lines =
                Stream.concat(Stream.of(card.total()), card.funding().stream()).toList();

        assertThat(lines)
                .extracting(line -> line.rate().printed())
                .isEqualTo(form.printed().funding().stream()
                        .map(PrintedFigures.Line::executionRate)
                        .toList());
        assertThat(card.total())
                .extracting(
                        total -> total.initialBudget().text(),
                        total -> total.adjustedBudget().text(),
                        total -> total.executedAmount().text())
                .containsExactly(
                        form.printed().funding().get(0).initialBudget(),
                        form.printed().funding().get(0).adjustedBudget(),
                        form.printed().funding().get(0).executedAmount());
        assertThat(card.executionScore().printed())
                .isEqualTo(form.printed().funding().get(0).score());
        assertThat(card.weightSum()).isEqualTo("100.00");
        assertThat(card.totalScore()).isEqualTo(form.printed().totalScore());
        assertThat(card.grade())
                .isNotNull()
                .extracting(Grade::label)
                .isEqualTo(form.printed().grade());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void findsNoDifferenceToThePrintedFigures(Samples.Sample form) {
        assertThat(PrintedFigures.compare(form.printed(), scorer.score(form.sheet())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void blocksNone(Samples.Sample form) {
        var card = scorer.score(form.sheet());

        assertThat(card.findings()).extracting(Finding::severity).doesNotContain(Severity.BLOCK);
        assertThat(card.canBeSubmitted()).isTrue();
    }

    @Test
    void tellsNumbersFromDescriptions() {
        var descriptive = rows().map(ScoreSheet.IndicatorRow::target)
                .filter(target -> TargetValue.of(target).isDescriptive())
                .collect(Collectors.toSet());

        assertThat(descriptive).isEqualTo(DESCRIPTIVE);
    }

    @Test
    void understandsEveryActual() {
        assertThat(rows()).allSatisfy(row -> {
            var result = new IndicatorScoring(ScoringPolicy.standard()).score(row);
            assertThat(result.attainment()).as(row.target()).isNotEqualTo(Attainment.UNKNOWN);
            assertThat(result.obstacle()).isNull();
            assertThat(result.computed().isKnown()).isTrue();
        });
    }

    /** A published checker takes zero targets for errors and lower-is-better ones for failures. */
    @Test
    void raisesNoneOfTheKnownFalseAlarms() {
        var suspects = rows().filter(row -> row.target().matches("=0(\\.00)?\\(.*|[≤<].*"))
                .toList();

        assertThat(suspects).hasSize(18);
        assertThat(suspects).allSatisfy(row -> {
            var result = new IndicatorScoring(ScoringPolicy.standard()).score(row);
            assertThat(result.attainment()).isEqualTo(Attainment.MET);
            assertThat(result.computed().points()).isEqualTo(result.weight().value());
        });
        assertThat(forms().flatMap(form -> warningsOfSuspects(form.sheet()))).isEmpty();
    }

    private Stream<Finding> warningsOfSuspects(ScoreSheet sheet) {
        var pointers = new ArrayList<String>();
        for (int i = 0; i < sheet.indicators().size(); i++) {
            if (sheet.indicators().get(i).target().matches("=0(\\.00)?\\(.*|[≤<].*")) {
                pointers.add("/indicators/" + i + "/");
            }
        }
        List<Finding> findings = scorer.score(sheet).findings();
        return findings.stream().filter(finding -> pointers.stream().anyMatch(finding.pointer()::startsWith));
    }

    private static Stream<ScoreSheet.IndicatorRow> rows() {
        return forms().flatMap(form -> form.sheet().indicators().stream());
    }
}
