package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetChecksTest {

    @ParameterizedTest
    @CsvSource({
        "群众投诉率,≥5(%)",
        "安全生产事故发生数,≥3(起)",
        "数据差错率,>1(%)",
        "违规行为数量,不低于2件",
        "学生流失率,≥3(%)",
        "项目超支金额,≥10(万元)",
        "单位工程造价,≥3000(元)",
        "家长满意度,≤90(%)",
        "疫苗接种覆盖率,不超过95%",
        "抽检合格率,<98(%)",
        "系统故障次数,≥0(次)"
    })
    void asksWhetherTheSignIsTheWrongWayRound(String name, String target) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, name, target, "3"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "投诉处理率,≥95(%)",
        "事故率下降,≥10(%)",
        "受理投诉件数,≥100(件)",
        "违规行为查处数,≥20(起)",
        "平均无故障时间,≥1000(小时)",
        "零事故天数,≥300(天)",
        "死亡人数,=1(人)",
        "抽检不合格率,≤3(%)",
        "接待批次,≤80(批次)",
        "成本节约率,≥5(%)",
        "生均补助标准,≥800(元)",
        "预算执行率,≤100(%)",
        "设备故障修复及时率,≥95(%)",
        "失业人员就业人数,≥60(人)",
        "未完成率,≤2(%)"
    })
    void leavesSignsAloneThatAreRight(String name, String target) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, name, target, "3"))
                .isEmpty();
    }

    @Test
    void leavesDeathsAloneWhereTheProjectIsForTheBereaved() {
        var form = Form.flawless()
                .noRows()
                .project("遗属抚恤金")
                .named(IndicatorKind.OUTPUT, "数量指标", "死亡人数", "≥1(人)", "2(人)", "10");

        assertThat(form.found(FindingCode.TARGET_DIRECTION)).isEmpty();
        assertThat(form.project("道路照明").found(FindingCode.TARGET_DIRECTION)).hasSize(1);
    }

    @Test
    void asksOfMoreMoneyInAClassOfCost() {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.COST, "项目总投入", "≥300(万元)", "310"))
                .hasSize(1);
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.COST, "人均补贴标准", "≥300(元)", "310"))
                .isEmpty();
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.COST, "预算控制完成率", "≤100(%)", "98"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "走访企业数,≥0(家),5(家)",
        "惠民资金发放率,≥0%,100%",
        "居民满意度,≥60(%),88(%)",
        "旅客满意率,不低于50%,90%",
        "学员满意度,>55(分),91(分)",
        "产品合格率,≥40(%),99(%)",
        "派单及时率,≥50(%),98(%)",
        "差错率,≤100(%),1(%)"
    })
    void asksForATargetThatBinds(String name, String target, String actual) {
        assertThat(found(FindingCode.TARGET_TRIVIAL, IndicatorKind.OUTPUT, name, target, actual))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "居民收入增速,≥0(%),3(%)",
        "国有资产净收益,≥0(万元),20(万元)",
        "筛查覆盖率,≥10(%),12(%)",
        "居民满意度,≥66(%),88(%)",
        "居民满意度,≥4.5(分),4.6(分)",
        "居民满意度较上年提升,≥2(%),3(%)",
        "职业资格考试合格率,≥45(%),52(%)",
        "投诉数,=0(件),0(件)",
        "占地面积,>0(平方米),5(平方米)",
        "预算完成率,≤100(%),98(%)",
        "不满意率,≤5(%),1(%)"
    })
    void leavesTargetsAloneThatCanBeMissed(String name, String target, String actual) {
        assertThat(found(FindingCode.TARGET_TRIVIAL, IndicatorKind.OUTPUT, name, target, actual))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "社会效益明显,≥95(%)",
        "示范引领作用发挥率,≥90(%)",
        "治理效果显著,=100(%)",
        "提升干部能力,≥90(%)",
        "增强群众获得感,≥95(%)",
        "长效机制健全率,=100(%)",
        "促进产业发展,≥80%",
        "营造良好氛围,95%以上",
        "群众归属感增强,≥90(%)",
        "可持续发展能力提高,=100(%)",
        "远期影响深远,≥90(%)",
        "城市形象提升,≥95(%)"
    })
    void asksWhatAPercentageCounts(String name, String target) {
        assertThat(found(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.OUTCOME, name, target, "95(%)"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "社会效益明显,明显,达成指标",
        "产业发展增速,≥5(%),6(%)",
        "能力考核合格率,≥90(%),95(%)",
        "干部能力测评得分,≥90(分),95(分)",
        "群众对公信力认可度,≥90(%),95(%)",
        "确保脱贫群众不返贫,≥95(%),95(%)",
        "政策知晓率,≥90(%),95(%)",
        "群众获得感问卷得分率,≥90(%),95(%)",
        "空气优良天数提升,≥3(%),4(%)",
        "森林蓄积量提高,≥3(%),4(%)",
        "安全合规,=100(%),100(%)",
        "提升能力,≥3(项),3(项)"
    })
    void leavesPercentagesAloneThatCanBeCounted(String name, String target, String actual) {
        assertThat(found(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.OUTCOME, name, target, actual))
                .isEmpty();
    }

    @Test
    void leavesAskedPeopleTheirPercentage() {
        assertThat(found(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.SATISFACTION, "获得感", "≥90(%)", "95(%)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"≤50(件),3(件)", "≤10(天),1(天)", "<5(%),0.5(%)", "不超过1000元,99元", "≤30(分钟),2分钟", "3天以内,0.3天"})
    void asksWhyACeilingIsTenTimesTooHigh(String target, String actual) {
        assertThat(found(FindingCode.REVERSE_MET_TENFOLD, IndicatorKind.OUTPUT, "办理", target, actual))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/actual");
    }

    @ParameterizedTest
    @CsvSource({"≤50(件),6(件)", "≤50(件),0(件)", "≥50(件),3(件)", "=5(件),0(件)", "≤50(件),60(件)", "≤10(天),1(小时)"})
    void leavesCeilingsAloneThatBindOrAreKeptAltogether(String target, String actual) {
        assertThat(found(FindingCode.REVERSE_MET_TENFOLD, IndicatorKind.OUTPUT, "办理", target, actual))
                .isEmpty();
    }

    @Test
    void acceptsAReasonForACeilingTenTimesTooHigh() {
        var form = Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "数量指标", "办理", "≤50(件)", "3(件)", "10")
                .change(0, row -> row.explanation("新系统上线后大幅减少"));

        assertThat(form.found(FindingCode.REVERSE_MET_TENFOLD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_DIRECTION,群众投诉率,≥5(%),5(%),第 1 项“群众投诉率”：应是越少越好，年度指标值却是 ≥ 5%,5.00",
        "TARGET_TRIVIAL,走访企业数,≥0(家),5(家),第 1 项“走访企业数”：年度指标值 ≥ 0 家，不做什么也能达到,5.00",
        "PERCENTAGE_UNMEASURABLE,社会效益明显,≥95(%),95(%),第 1 项“社会效益明显”：年度指标值 ≥ 95%，没有可以计数的对象，百分比无从算起,5.00",
        "REVERSE_MET_TENFOLD,办理,≤50(件),3(件),第 1 项“办理”：年度指标值 ≤ 50 件，实际完成值 3 件，不到目标的十分之一,1.00"
    })
    void saysWhatIsWrongAndHowMuchItWeighs(
            FindingCode code, String name, String target, String actual, String message, String stake) {
        var finding = found(code, IndicatorKind.OUTCOME, name, target, actual).get(0);

        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.stake()).isEqualByComparingTo(stake);
        assertThat(finding.evidence()).contains(Evidence.whole("/indicators/0/target", target));
        assertThat(finding.evidence().get(0).pointer()).isEqualTo(finding.pointer());
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void knowsEveryBadEvent(String word) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "全区" + word + "次数", "≥5(次)", "5(次)"))
                .hasSize(1);
    }

    static Stream<String> badEvents() {
        return WordList.read(Ending.class, "bad-events.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("goodShares")
    void knowsEveryGoodShare(String word) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "全区" + word, "≤90(%)", "90(%)"))
                .hasSize(1);
    }

    static Stream<String> goodShares() {
        return Ending.GOOD_SHARE.words().words().stream();
    }

    @ParameterizedTest
    @MethodSource("unmeasurable")
    void knowsEveryEndingThatNobodyCounts(String word) {
        assertThat(found(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.OUTCOME, "全区" + word, "≥90(%)", "90(%)"))
                .hasSize(1);
    }

    static Stream<String> unmeasurable() {
        return Ending.UNMEASURABLE.words().words().stream();
    }

    @ParameterizedTest
    @MethodSource("usuallyFull")
    void knowsEveryRateThatIsUsuallyFull(String word) {
        assertThat(found(FindingCode.TARGET_TRIVIAL, IndicatorKind.OUTPUT, "全区" + word, "≥50(%)", "90(%)"))
                .hasSize(1);
    }

    static Stream<String> usuallyFull() {
        return Ending.USUALLY_FULL.words().words().stream();
    }

    private static List<Finding> found(
            FindingCode code, IndicatorKind kind, String name, String target, String actual) {
        return Form.flawless()
                .noRows()
                .named(kind, "其他指标", name, target, actual, "10")
                .found(code);
    }

    /** Of a name that tells nothing, last year's target and the form's own words tell which way it should go. */
    @ParameterizedTest
    @CsvSource({
        "≥2(%),2.4(%),≤2.5(%),泡发率 2.4%。,1",
        "≤80(%),78(%),≥75(%),泡发率 78%。,1",
        "≥2(%),2.4(%),≥1.8(%),泡发率 2.4%。,0",
        "≥2(%),2.4(%),≥1.8(%),泡发率降到2.4%。,1",
        "≥2(%),2.4(%),≥1.8(%),泡发率控制在2.4%。,1",
        "≥2(%),2.4(%),≥1.8(%),泡发率升到2.4%。,0",
        "≥2(%),2.4(%),=0(%),泡发率 2.4%。,0"
    })
    void asksWhyATargetHasTurned(String target, String actual, String before, String achieved, int found) {
        var lastYear = Form.flawless().noRows().named(IndicatorKind.OUTPUT, "质量指标", "泡发率", before, "2(%)", "20");
        var form = Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "质量指标", "泡发率", target, actual, "20")
                .objectives("发好干货。", achieved)
                .beside(lastYear);

        assertThat(form.found(FindingCode.TARGET_DIRECTION)).hasSize(found);
    }
}
