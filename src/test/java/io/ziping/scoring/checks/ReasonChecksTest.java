package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.values.IndicatorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last row of the flawless form has 81 % of 90 %, 9 of its 10 points, and a reason. */
class ReasonChecksTest {

    private static final String CELL = " /indicators/3/deviationExplanation";
    private static final String NOTHING = "reason-says-nothing" + CELL;
    private static final String CONTRADICTION = "reason-contradicts-row" + CELL;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按计划推进。",
                "今后加强管理，继续努力",
                "未达到年度目标值",
                "实际完成81%",
                "进一步提高工作质量，确保按期完成目标",
                "由于客观原因，未能完成全部任务",
                "严格落实各项制度，尽快改进",
                "存在差距，将持续优化"
            })
    void doubtsAReasonThatFitsEveryRow(String reason) {
        assertThat(docked(reason).findings()).containsExactly(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "菜品少，已增加",
                "食堂装修，就餐区减半",
                "老人反映饭菜偏咸",
                "因厨师更换，口味不稳定",
                "第三季度涨价后评价走低",
                "问卷回收只有 31 份",
                "送餐车辆故障两周",
                "今后加强管理，增加清真窗口",
                "供餐时间短"
            })
    void leavesAReasonThatTellsOfTheMatter(String reason) {
        assertThat(docked(reason).findings()).isEmpty();
    }

    @Test
    void stakesATenthOfThePointsOfAHollowReason() {
        var finding = docked("继续努力").finding(FindingCode.REASON_SAYS_NOTHING);

        assertThat(finding.message()).isEqualTo("第 4 项“指标4”：偏差原因“继续努力”没有说出为什么扣分");
        assertThat(finding.stake()).isEqualByComparingTo("0.90");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(
                        tuple("/indicators/3/deviationExplanation", "继续努力"),
                        tuple("/indicators/3/actual", "81(%)"),
                        tuple("/indicators/3/score", "9.00"));
    }

    @Test
    void leavesAHollowReasonToTheCheckOfOverCompletion() {
        var form = Form.flawless().change(0, row -> row.actual("20(个)").explanation("超额完成年度目标任务"));

        assertThat(form.findings()).containsExactly("over-completed /indicators/0/actual");
        assertThat(form.message(FindingCode.OVER_COMPLETED)).contains("偏差原因没有说明为什么");
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完成", "无", "按计划推进", "继续努力"})
    void asksNoReasonOfARowThatIsAsPlanned(String words) {
        assertThat(Form.flawless().change(0, row -> row.explanation(words)).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "已全部完成。,已全部完成",
        "达到目标,达到目标",
        "超额完成年度任务,超额完成",
        "已按计划完成各项工作，无偏差,按计划完成",
        "老人满意度均已达标,均已达标",
        "本年如期完成，食堂反响好,如期完成",
        "圆满完成全年指标,圆满完成"
    })
    void doubtsAReasonThatClaimsMoreThanItsRow(String reason, String claim) {
        var form = docked(reason).change(3, row -> row.name("老人满意度"));
        var finding = form.finding(FindingCode.REASON_CONTRADICTS_ROW);

        assertThat(form.findings()).contains(CONTRADICTION);
        assertThat(reason.substring(
                        finding.evidence().get(0).start(),
                        finding.evidence().get(0).end()))
                .isEqualTo(finding.evidence().get(0).quote());
        assertThat(claim).contains(finding.evidence().get(0).quote());
        assertThat(finding.stake()).isEqualByComparingTo("0.90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未全部完成装修",
                "菜单改版已完成，口碑回升慢",
                "完成目标的九成，新店评价低",
                "两店如期完成换证，一店推迟",
                "力争明年达到目标，新增菜品",
                "因厨师请假，未达到目标",
                "整改措施已完成，新增菜品",
                "2025年初已全部完成换店",
                "除一店外全部完成"
            })
    void leavesAReasonThatOwnsUpToTheShortfall(String reason) {
        assertThat(docked(reason).findings()).doesNotContain(CONTRADICTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年底仍有一店未完成", "该项没有完成", "仅完成九家", "运营天数未达到目标", "未能完成开业", "两店未达标"})
    void doubtsAReasonThatOwnsUpToAShortfallOfARowThatWasMet(String reason) {
        var form = Form.flawless().change(0, row -> row.explanation(reason));
        var finding = form.finding(FindingCode.REASON_CONTRADICTS_ROW);

        assertThat(finding.pointer()).isEqualTo("/indicators/0/deviationExplanation");
        assertThat(finding.stake()).isEqualByComparingTo("15.00");
        assertThat(finding.message()).contains("年度指标值 ≥ 12 个，实际完成值 12 个，却已达到，得满分 30.00");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer)
                .containsExactly(
                        "/indicators/0/deviationExplanation",
                        "/indicators/0/actual",
                        "/indicators/0/target",
                        "/indicators/0/score");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "开业店数低于计划",
                "店数不及预期，厨师难招",
                "两店未能按期开业",
                "店数未达计划",
                "达不到年初数量",
                "只办了九家",
                "受装修影响，任务未完成，余下部分来年补齐",
                "比目标少3个"
            })
    void doubtsAShortfallInManyWordsUnderARowThatWasMet(String reason) {
        assertThat(Form.flawless()
                        .change(0, row -> row.actual("15(个)").explanation(reason))
                        .findings())
                .contains("reason-contradicts-row /indicators/0/deviationExplanation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有低于计划",
                "开业顺利，反响好",
                "最初两店未能按期开业，最终全部开业",
                "选址便利，租金低于预期",
                "比目标多3个",
                "一季度店数低于计划，二季度赶上",
                "餐位不多",
                "如达不到年初数量将增补"
            })
    void leavesReasonsOfAMetRowThatTellOfNoShortfall(String reason) {
        assertThat(Form.flawless()
                        .change(0, row -> row.actual("15(个)").explanation(reason))
                        .findings())
                .noneMatch(finding -> finding.startsWith("reason-contradicts-row"));
    }

    /** Too many days under a target that wants few is no claim that all was done. */
    @Test
    void leavesAnExcessUnderATargetThatWantsLess() {
        var form = Form.flawless()
                .change(1, row -> row.actual("4(天)").score("15.00").explanation("超过目标一天"));

        assertThat(form.findings()).noneMatch(finding -> finding.startsWith("reason-contradicts-row"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无未完成事项", "上半年一店未完成，年底前补齐", "2023年未完成的一店今年开业", "未完成的一店已于十二月开业", "避免未达标", "如有未完成将追责", "无"})
    void leavesAReasonOfAMetRowThatDeniesOrMendsTheShortfall(String reason) {
        assertThat(Form.flawless().change(0, row -> row.explanation(reason)).findings())
                .isEmpty();
    }

    /** Fewer days than the most allowed are a good thing. */
    @Test
    void leavesATargetThatWantsLess() {
        assertThat(Form.flawless()
                        .change(1, row -> row.explanation("等候天数未达到目标上限"))
                        .findings())
                .isEmpty();
    }

    @Test
    void doubtsOneReasonUnderDifferentRows() {
        var form = twice("老人口味不一");
        var finding = form.finding(FindingCode.REASON_REPEATED);

        assertThat(finding.pointer()).isEqualTo("/indicators/3/deviationExplanation");
        assertThat(finding.message()).isEqualTo("第 1、4 项写了同一个偏差原因“老人口味不一。”");
        assertThat(finding.stake()).isEqualByComparingTo("2");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(
                        tuple("/indicators/3/deviationExplanation", "老人口味不一"),
                        tuple("/indicators/0/deviationExplanation", "老人口味不一。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一名厨师请假", "送餐车辆故障", "部分老人回老家", "菜价上涨", "加强管理", "蒸箱报修"})
    void doubtsAnyReasonThatIsRepeatedUnderDifferentMatters(String reason) {
        assertThat(twice(reason).findings()).contains("reason-repeated /indicators/3/deviationExplanation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"受台风影响，两店停业", "合同未签，项目延期", "疫情期间闭店", "压减补贴资金", "机构改革，两街道合并", "招标流标一次"})
    void leavesOneCauseThatHitsAWholeProject(String reason) {
        assertThat(twice(reason)
                        .change(
                                3,
                                row -> row.kind(IndicatorKind.OUTPUT)
                                        .category("时效指标")
                                        .name("送餐用时"))
                        .findings())
                .noneMatch(finding -> finding.startsWith("reason-repeated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"受台风影响，两店停业", "合同未签，项目延期", "机构改革，两街道合并"})
    void asksWhyWhatHitsAllWorkLeavesPeopleUncontentToo(String reason) {
        assertThat(twice(reason).findings()).contains("reason-repeated /indicators/3/deviationExplanation");
    }

    @Test
    void leavesRowsOfOneMatterAndRowsThatOweNoReason() {
        assertThat(twice("一名厨师请假")
                        .change(0, row -> row.name("早餐供应店数"))
                        .change(3, row -> row.name("早餐供应满意度"))
                        .findings())
                .noneMatch(finding -> finding.startsWith("reason-repeated"));
        assertThat(docked("一名厨师请假").change(0, row -> row.explanation("一名厨师请假")).findings())
                .isEmpty();
        assertThat(twice("无").findings()).noneMatch(finding -> finding.startsWith("reason-repeated"));
    }

    private static Form docked(String reason) {
        return Form.flawless().change(3, row -> row.explanation(reason));
    }

    /** The same under two docked rows. */
    private static Form twice(String reason) {
        return docked(reason)
                .change(3, row -> row.name("老人满意度"))
                .change(0, row -> row.name("开业店数").actual("9(个)").score("22.50").explanation(reason + "。"));
    }
}
