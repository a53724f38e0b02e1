package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.PointsBand;
import io.ziping.scoring.values.Trace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorScoringTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥200(用户)|200(用户)|10|10.00|MET",
                "≥200(用户)|199.99(用户)|10|10.00|UNMET",
                "≥200(用户)|100(用户)|10|5.00|UNMET",
                "≥90(%)|95%|6|6.00|MET",
                "≥3|2|10|6.67|UNMET",
                "≥3|1|10|3.33|UNMET",
                "≥3|0|10|0.00|UNMET",
                "≥3|-1|10|0.00|UNMET",
                "≥-5|-6|10|0.00|UNMET",
                "≥-5|-5|10|10.00|MET",
                "≥0|-1|10|0.00|UNMET",
                ">90|90|10|10.00|UNMET",
                ">90|45|10|5.00|UNMET",
                ">90|90.01|10|10.00|MET",
                "=12(期)|11(期)|20|18.33|UNMET",
                "=12(期)|12.00(期)|20|20.00|MET",
                "=1500(份)|3632(份)|5|5.00|MET",
                "=0(起)|0.00(起)|5|5.00|MET",
                "=0(起)|1(起)|5|0.00|UNMET",
                "=0(%)|-1(%)|5|0.00|UNMET",
                "735人次|735|5|5.00|MET",
                "735人次|700人次|5|4.76|UNMET",
                "≤80(批次)|80(批次)|10|10.00|MET",
                "≤80(批次)|100(批次)|10|8.00|UNMET",
                "≤80(批次)|160(批次)|10|5.00|UNMET",
                "≤80(批次)|0(批次)|10|10.00|MET",
                "≤0(起)|1(起)|10|0.00|UNMET",
                "≤-1(℃)|1(℃)|10|0.00|UNMET",
                "<2(次)|0.00(次)|8|8.00|MET",
                "<2(次)|2(次)|8|8.00|UNMET",
                "<2(次)|4(次)|8|4.00|UNMET"
            })
    void scoresNumbers(String target, String actual, String weight, String points, Attainment attainment) {
        var result = score(ScoringPolicy.standard(), target, actual, weight);

        assertThat(result.computed().points()).isEqualTo(points);
        assertThat(result.computed().printed()).isEqualTo(points);
        assertThat(result.computed().band()).isNull();
        assertThat(result.computed().isKnown()).isTrue();
        assertThat(result.attainment()).isEqualTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({"≤80,100,7.50", "≤80,120,5.00", "≤80,160,0.00", "≤80,161,0.00", "<80,80,10.00", "≥80,40,5.00"})
    void takesAwayInProportionWhereThePolicyIsLinear(String target, String actual, String points) {
        var linear = Policies.withAtMostNotMet(NotMetFormula.LINEAR);

        assertThat(score(linear, target, actual, "10").computed().points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "达成指标,10,8.00–10.00,true,MET",
        "部分达成指标,10,6.00–8.00,false,UNMET",
        "未达成指标,10,0.00–6.00,false,UNMET",
        "达成指标,3.33,2.66–3.33,true,MET"
    })
    void leavesABandForDescriptions(String actual, String weight, String band, boolean maxIncluded, Attainment met) {
        var result = score(ScoringPolicy.standard(), "提升", actual, weight);

        assertThat(result.computed().points()).isNull();
        assertThat(result.computed().band())
                .hasToString(band)
                .extracting(PointsBand::maxIncluded)
                .isEqualTo(maxIncluded);
        assertThat(result.computed().printed()).isEqualTo(band);
        assertThat(result.computed().isKnown()).isTrue();
        assertThat(result.attainment()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "≥90(%),95(%),'',还没有分值",
                "'',95(%),10,还没有年度指标值或实际完成值",
                "≥90(%),'',10,还没有年度指标值或实际完成值",
                "≥90(%),达成指标,10,实际完成值不是数字",
                "提升,95(%),10,实际完成值不是三种达成情况之一",
                "≥90(%),95(份),10,年度指标值的单位是“%”，实际完成值的单位是“份”，单位不同，不能比较"
            })
    void computesNothingWhileSomethingIsMissing(String target, String actual, String weight, String reason) {
        var result = score(ScoringPolicy.standard(), target, actual, weight);

        assertThat(result.computed().isKnown()).isFalse();
        assertThat(result.computed().printed()).isEmpty();
        assertThat(result.computed().trace()).isEqualTo(new Trace("暂不能计算", List.of(reason), ""));
    }

    @Test
    void knowsThatAnActualMeetsItsTargetBeforeThereIsAWeight() {
        assertThat(score(ScoringPolicy.standard(), "≥90(%)", "95(%)", "").attainment())
                .isEqualTo(Attainment.MET);
        assertThat(score(ScoringPolicy.standard(), "≥90(%)", "良好", "5").attainment())
                .isEqualTo(Attainment.UNKNOWN);
        assertThat(score(ScoringPolicy.standard(), "", "达成指标", "5").attainment())
                .isEqualTo(Attainment.UNKNOWN);
        assertThat(score(ScoringPolicy.standard(), "提升", "95", "5").attainment())
                .isEqualTo(Attainment.UNKNOWN);
    }

    @Test
    void tracesAProportion() {
        assertThat(trace("=12(期)", "11(期)", "20"))
                .isEqualTo(new Trace(
                        "分值 × 实际完成值 ÷ 年度指标值",
                        List.of("年度指标值 = 12 期，实际完成值 11 期，未达到", "20.00 × 11 ÷ 12 = 18.333333…", "四舍五入到两位小数：18.33"),
                        "通行规则：定量指标未达到目标的，按完成比例计分"));
    }

    @Test
    void tracesAnInverseProportion() {
        assertThat(trace("≤80(批次)", "100(批次)", "10"))
                .isEqualTo(new Trace(
                        "分值 × 年度指标值 ÷ 实际完成值",
                        List.of("年度指标值 ≤ 80 批次，实际完成值 100 批次，未达到", "10.00 × 80 ÷ 100 = 8", "四舍五入到两位小数：8.00"),
                        "通行规则：反向指标超出目标的，按目标与实际之比计分（湖北、江西、北京的做法）"));
    }

    @Test
    void tracesALinearLossDownToNothing() {
        var linear = Policies.withAtMostNotMet(NotMetFormula.LINEAR);

        assertThat(score(linear, "≤80", "200", "10").computed().trace())
                .isEqualTo(new Trace(
                        "分值 ×（1 −（实际完成值 − 年度指标值）÷ 年度指标值）",
                        List.of(
                                "年度指标值 ≤ 80，实际完成值 200，未达到",
                                "10.00 ×（1 −（200 − 80）÷ 80） = -5",
                                "四舍五入到两位小数：-5.00",
                                "不低于 0、不高于分值：0.00"),
                        "通行规则：反向指标超出目标的，按超出比例扣分，超出一倍不得分"));
    }

    @Test
    void tracesFullPointsAndNone() {
        assertThat(trace("≥90(%)", "95(%)", "6"))
                .isEqualTo(new Trace(
                        "达到年度指标值，得满分", List.of("年度指标值 ≥ 90%，实际完成值 95%，已达到", "得满分 6.00"), "通行规则：定量指标达到目标的得满分"));
        assertThat(trace("=0(起)", "2(起)", "6"))
                .isEqualTo(new Trace(
                        "未达到年度指标值，得 0 分",
                        List.of("年度指标值 = 0 起，实际完成值 2 起，未达到", "目标为零或负数，没有比例可算，得 0.00"),
                        "通行规则：目标为零或负数而未达到的不得分"));
    }

    @Test
    void tracesABand() {
        assertThat(trace("提升", "部分达成指标", "10"))
                .isEqualTo(new Trace(
                        "定性指标：部分达成指标，在分值的 60% 到 80% 之间选择",
                        List.of("10.00 的 60% 到 80%：6.00–8.00（不含上限）", "四舍五入到两位小数"), "通行规则：定性指标分三档，由填报人在档内确定得分"));
        assertThat(trace("提升", "达成指标", "10").steps()).contains("10.00 的 80% 到 100%：8.00–10.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "≥90(%)|0.95|年度指标值是百分比，实际完成值 0.95 没有写单位，分不清是百分数还是小数，请写成带 % 的数",
                "≥90(%)|1|年度指标值是百分比，实际完成值 1 没有写单位，分不清是百分数还是小数，请写成带 % 的数",
                "≥90(%)|1.01|-",
                "≥90(%)|0|-",
                "≥1(%)|0.95|-",
                "≥1.01(%)|1|年度指标值是百分比，实际完成值 1 没有写单位，分不清是百分数还是小数，请写成带 % 的数",
                "≥90|0.95|-",
                "≥90(%)|0.95(%)|-",
                "≥90(%)|95|-",
                "≥90|95(%)|-",
                "≥90(百分比)|95%|-",
                "≤12(万元)|110500(元)|年度指标值的单位是“万元”，实际完成值的单位是“元”，单位不同，不能比较",
                "提升|95(%)|-",
                "≥90(%)|达成指标|-"
            })
    void comparesOnlyWhatCanBeCompared(String target, String actual, @Nullable String obstacle) {
        assertThat(score(ScoringPolicy.standard(), target, actual, "10").obstacle())
                .isEqualTo(obstacle);
    }

    @ParameterizedTest
    @CsvSource({
        "COST,经济成本指标,30万元,28万元,false",
        "OUTPUT,成本指标,30万元,28万元,false",
        "OUTPUT,数量指标,30万元,28万元,true",
        "COST,经济成本指标,≤30万元,28万元,true",
        "COST,经济成本指标,30万元,30.00万元,true"
    })
    void doesNotGuessWhichWayACostIsBetter(
            IndicatorKind kind, String category, String target, String actual, boolean comparable) {
        var row = new ScoreSheet.IndicatorRow(kind, "一级", category, "名称", target, actual, "10", "10", "");
        var result = new IndicatorScoring(ScoringPolicy.standard()).score(row);

        assertThat(result.computed().isKnown()).isEqualTo(comparable);
        assertThat(result.obstacle() == null).isEqualTo(comparable);
        assertThat(result.attainment() != Attainment.UNKNOWN).isEqualTo(comparable);
    }

    @Test
    void saysWhyACostCannotBeCompared() {
        var row =
                new ScoreSheet.IndicatorRow(IndicatorKind.COST, "成本指标", "经济成本指标", "名称", "30万元", "28万元", "10", "10", "");

        assertThat(new IndicatorScoring(ScoringPolicy.standard()).score(row).obstacle())
                .isEqualTo("成本类指标的年度指标值 30 万元 没有写 ≤ 或 ≥，分不清多好还是少好");
    }

    private static Trace trace(String target, String actual, String weight) {
        return Objects.requireNonNull(score(ScoringPolicy.standard(), target, actual, weight)
                .computed()
                .trace());
    }

    private static IndicatorResult score(ScoringPolicy policy, String target, String actual, String weight) {
        return new IndicatorScoring(policy)
                .score(new ScoreSheet.IndicatorRow(
                        IndicatorKind.OUTPUT, "产出指标", "数量指标", "名称", target, actual, weight, "", ""));
    }
}
