package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.ComputedScore;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every form, whatever is typed into it. */
class ScorerPropertiesTest {

    private static final String[] FRAGMENTS = {
        "≥", "≤", "=", "<", "＞", "不超过", "不低于", "百分之", "0", "7", "９", "100", "1,500", ".", "．", "-", "−", "+", "¥", "%",
        "％", "(", "）", "(份)", "万元", "元/人*月", "年", "个月", "以上", "以内", "达成指标", "部分", "未", "1e9", "NaN", " ", "　", "\n",
        "\u0000", "𠀀", "²", "~", "，", "/", "*"
    };

    private final Scorer standard = new Scorer(ScoringPolicy.standard());
    private final Scorer linear = new Scorer(Policies.withAtMostNotMet(NotMetFormula.LINEAR));

    @Property(tries = 2000)
    void scoresLieBetweenZeroAndTheWeightWhateverIsTyped(@ForAll("sheets") ScoreSheet sheet) {
        for (var scorer : List.of(standard, linear)) {
            var card = scorer.score(sheet);

            assertWithin(card.executionWeight(), card.executionScore());
            assertThat(card.indicators())
                    .hasSameSizeAs(sheet.indicators())
                    .allSatisfy(row -> assertWithin(row.weight(), row.computed()));
            assertThat(card.totalScore()).isNotNegative();
            assertThat(card.totalScore().scale()).isEqualTo(2);
            assertThat(card.weightSum().scale()).isEqualTo(2);
            if (card.grade() == null) {
                assertThat(card.canBeSubmitted()).isFalse();
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfRowsChangesNoTotal(@ForAll("sheets") ScoreSheet sheet, @ForAll Random random) {
        var indicators = new ArrayList<>(sheet.indicators());
        var funding = new ArrayList<>(sheet.funding());
        Collections.shuffle(indicators, random);
        Collections.shuffle(funding, random);
        var card = standard.score(sheet);
        var shuffled = standard.score(new ScoreSheet(
                sheet.fiscalYear(),
                sheet.project(),
                sheet.amountUnit(),
                sheet.executionWeight(),
                funding,
                sheet.expectedObjective(),
                sheet.achievedObjective(),
                indicators));

        assertThat(shuffled.total()).isEqualTo(card.total());
        assertThat(shuffled.executionScore()).isEqualTo(card.executionScore());
        assertThat(shuffled.weightSum()).isEqualTo(card.weightSum());
        assertThat(shuffled.totalScore()).isEqualTo(card.totalScore());
        assertThat(shuffled.grade()).isEqualTo(card.grade());
        assertThat(shuffled.subtotals()).containsExactlyInAnyOrderElementsOf(card.subtotals());
        assertThat(shuffled.findings().stream().map(Finding::code))
                .containsExactlyElementsOf(
                        card.findings().stream().map(Finding::code).toList());
    }

    @Property(tries = 2000)
    void aBetterActualNeverEarnsLess(
            @ForAll Operator operator,
            @ForAll @BigRange(min = "-20", max = "200") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "-50", max = "500") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-50", max = "500") @Scale(2) BigDecimal other,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal weight) {
        boolean zeroWanted = operator == Operator.EQUAL && target.signum() == 0;
        var better = zeroWanted ? BigDecimal.ZERO : operator.wantsLess() ? one.min(other) : one.max(other);
        var worse = operator.wantsLess() ? one.max(other) : one.min(other);

        for (var policy : List.of(ScoringPolicy.standard(), Policies.withAtMostNotMet(NotMetFormula.LINEAR))) {
            assertThat(points(policy, operator, target, better, weight))
                    .isGreaterThanOrEqualTo(points(policy, operator, target, worse, weight));
        }
    }

    @Property(tries = 1000)
    void spendingMoreNeverEarnsLess(
            @ForAll @BigRange(min = "-5", max = "500") @Scale(2) BigDecimal budget,
            @ForAll @BigRange(min = "-5", max = "600") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-5", max = "600") @Scale(2) BigDecimal other) {
        var more = executionScore(budget, one.max(other));
        var less = executionScore(budget, one.min(other));

        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    @Property(tries = 1000)
    void readsANumberInEveryDress(
            @ForAll @BigRange(min = "0", max = "9999999999") @Scale(2) BigDecimal number, @ForAll boolean fullWidth) {
        var grouped = String.format(Locale.ROOT, "%,.2f", number);
        var dressed = fullWidth
                ? grouped.codePoints()
                        .map(character -> character + 0xFEE0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : grouped;

        assertThat(TypedText.decimal(" " + dressed + "　")).isEqualByComparingTo(number);
        assertThat(TargetValue.of("≥" + dressed + "(份)").bound())
                .isEqualTo(new TargetValue.Bound(Operator.AT_LEAST, new Quantity(number.setScale(2), "份"), true));
    }

    @Provide
    Arbitrary<ScoreSheet> sheets() {
        var rows = Combinators.combine(
                        Arbitraries.of(IndicatorKind.class), texts(), texts(), texts(), points(), points())
                .as((kind, name, target, actual, weight, score) -> new ScoreSheet.IndicatorRow(
                        kind, kind.label(), name, name, target, actual, weight, score, name));
        var funding = Combinators.combine(
                        Arbitraries.of(FundingSource.OTHER, FundingSource.CARRYOVER), amounts(), amounts(), amounts())
                .as(ScoreSheet.FundingRow::of);
        return Combinators.combine(
                        Arbitraries.integers().between(2000, 2100).injectNull(0.1),
                        Arbitraries.of(AmountUnit.class),
                        points(),
                        funding.list().ofMaxSize(4),
                        texts(),
                        rows.list().ofMaxSize(6))
                .as((year, unit, weight, lines, text, indicators) ->
                        new ScoreSheet(year, text, unit, weight, lines, text, text, indicators));
    }

    private static Arbitrary<String> points() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(2)
                        .map(BigDecimal::toPlainString),
                texts());
    }

    private static Arbitrary<String> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-10), new BigDecimal("1000000000000"))
                        .ofScale(4)
                        .map(BigDecimal::toPlainString),
                texts());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(FRAGMENTS).list().ofMaxSize(6).map(parts -> String.join("", parts)),
                Arbitraries.strings().all().ofMaxLength(30));
    }

    private static void assertWithin(NumberCell weight, ComputedScore computed) {
        var most = weight.value();
        if (most == null) {
            assertThat(computed.isKnown()).isFalse();
        } else if (computed.points() != null) {
            assertThat(computed.points()).isBetween(BigDecimal.ZERO, most);
            assertThat(computed.points().scale()).isEqualTo(2);
        } else if (computed.band() != null) {
            assertThat(computed.band().min()).isBetween(BigDecimal.ZERO, most);
            assertThat(computed.band().max()).isBetween(computed.band().min(), most);
        }
    }

    private static BigDecimal points(
            ScoringPolicy policy, Operator operator, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        var row = new ScoreSheet.IndicatorRow(
                IndicatorKind.OUTPUT,
                "产出指标",
                "数量指标",
                "名称",
                operator.sign() + target.toPlainString(),
                actual.toPlainString(),
                weight.toPlainString(),
                "",
                "");
        var points = new IndicatorScoring(policy).score(row).computed().points();
        assertThat(points).isNotNull();
        return points;
    }

    private BigDecimal executionScore(BigDecimal budget, BigDecimal executed) {
        var points = Form.flawless()
                .onlyFunding("0", budget.toPlainString(), executed.toPlainString())
                .card()
                .executionScore()
                .points();
        assertThat(points).isNotNull();
        return points;
    }
}
