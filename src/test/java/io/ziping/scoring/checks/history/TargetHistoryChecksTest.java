package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
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
import org.junit.jupiter.params.provider.ValueSource;

class TargetHistoryChecksTest {

    private static final long LAST = 41;

    @ParameterizedTest
    @CsvSource({
        "≥300(人次),380(人次),≥300(人次)",
        "≥12(场),15(场),≥12(场)",
        "≥95(%),99(%),≥85(%)",
        "=500(份),640(份),=520(份)",
        "≥50公里,61公里,不少于48公里",
        "≤20(天),4(天),≤30(天)",
        "≥90(%),100(%),≥88%"
    })
    void asksWhyATargetLiesBelowWhatWasReached(String target, String actual, String now) {
        assertThat(found(FindingCode.TARGET_BELOW_LAST_ACTUAL, target, actual, now, "100", "100"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "≥300(人次),320(人次),≥300(人次),100,100",
        "≥90(%),97(%),≥90(%),100,100",
        "≥300(人次),380(人次),≥300(人次),100,75",
        "≥2(次),3(次),≥2(次),100,100",
        "≤80(批次),30(批次),≤80(批次),100,100",
        "≥300(人次),380(人次),≥400(人次),100,100",
        "≥300(人次),380(人次),≥30(场),100,100",
        "≥300(人次),380(人次),≥300(人次),'',100",
        "提升,达成指标,≥300(人次),100,100",
        "≤20(天),15(天),≤20(天),100,100"
    })
    void leavesTargetsAloneThatKeepUp(String target, String actual, String now, String then, String money) {
        assertThat(found(FindingCode.TARGET_BELOW_LAST_ACTUAL, target, actual, now, then, money))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "≥300(人次),≥240(人次)",
        "≥95(%),≥90(%)",
        "=12(期),=11(期)",
        "≤15(天),≤20(天)",
        "不低于98%,≥94(%)",
        "≤1(%),≤2(%)",
        "≥40(户),≥25户"
    })
    void asksWhyATargetIsLoosened(String target, String now) {
        assertThat(found(FindingCode.TARGET_LOOSENED, target, bare(target), now, "100", "105"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "≥300(人次),≥240(人次),100,80",
        "≥300(人次),≥290(人次),100,100",
        "≥95(%),≥95.00(%),100,100",
        "≥95(%),≥93(%),100,100",
        "≤15(天),≤10(天),100,100",
        "≥300(人次),≤240(人次),100,100",
        "≥300(人次),≥24(期),100,100",
        "≥300(人次),≥240(人次),100,''",
        "≥95(%),≥90(%),100,90",
        "=0(起),=0(起),100,100"
    })
    void leavesTargetsAloneThatAreKeptOrPaidLess(String target, String now, String then, String money) {
        assertThat(found(FindingCode.TARGET_LOOSENED, target, bare(target), now, then, money))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"因校区合并，今年培训规模缩小。,''", "今年不再承担培训任务的一半。,''", "提供培训。,经批准调减", "村医培训改由卫健部门承担一部分。,''"})
    void acceptsAFormThatSaysWhyThereIsLess(String expected, String explanation) {
        var form = year("≥240(人次)", "250(人次)", "100")
                .objectives(expected, "")
                .change(0, row -> row.explanation(explanation))
                .beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).isEmpty();
        assertThat(form.found(FindingCode.TARGET_BELOW_LAST_ACTUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"减少群众跑腿，完成年度目标。", "村医培训较上年更加规范。", "因上年表现突出获评先进。"})
    void staysInDoubtWhenSomethingElseIsTold(String achieved) {
        var form =
                year("≥240(人次)", "250(人次)", "100").objectives("", achieved).beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"老医生上年已轮训一遍，本年只安排新到岗的240人次。", "因教室加固停用，培训240人次。", "新办法增加了两周的实操试验，培训村医240人次。"})
    void acceptsASentenceThatNamesTheNumberAndWhatIsOtherwise(String expected) {
        var form =
                year("≥240(人次)", "250(人次)", "100").objectives(expected, "").beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).isEmpty();
        assertThat(form.found(FindingCode.TARGET_BELOW_LAST_ACTUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"计划给28处教学点补齐设备，培训村医240人次。", "复审到期标准60项，培训村医240人次。", "因教室加固停用，补课12次；培训村医240人次。"})
    void takesNoOtherMatterForAReason(String expected) {
        var form =
                year("≥240(人次)", "250(人次)", "100").objectives(expected, "").beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(1);
    }

    @Test
    void putsAtStakeWhatTheRowWouldLackByLastYearsFigure() {
        var below = found(FindingCode.TARGET_BELOW_LAST_ACTUAL, "≥300(人次)", "400(人次)", "≥300(人次)", "100", "100")
                .get(0);
        assertThat(below.message()).isEqualTo("第 1 项“村医培训人次”：上年实际完成 400 人次，今年年度指标值定为 ≥ 300 人次");
        assertThat(below.stake()).isEqualByComparingTo("5.00");
        assertThat(below.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/target", "≥300(人次)"),
                        Evidence.whole("/indicators/0/actual", "400(人次)").of(LAST),
                        Evidence.whole("/funding/0/adjustedBudget", "100.00"),
                        Evidence.whole("/funding/0/adjustedBudget", "100.00").of(LAST));

        var loosened = found(FindingCode.TARGET_LOOSENED, "≥320(人次)", "320(人次)", "≥300(人次)", "100", "100")
                .get(0);
        assertThat(loosened.message()).isEqualTo("第 1 项“村医培训人次”：年度指标值由上年的 ≥ 320 人次 放宽到 ≥ 300 人次，资金却没有相应减少");
        assertThat(loosened.stake()).isEqualByComparingTo("2.00");
        assertThat(loosened.evidence())
                .contains(Evidence.whole("/indicators/0/target", "≥320(人次)").of(LAST));
    }

    @ParameterizedTest
    @CsvSource({
        "≥120(人次),126(人次),≥1200(人次),1260(人次),target",
        "≥120(人次),126(人次),≥120(人次),1260(人次),actual",
        "≥950(户),980(户),≥95(户),96(户),target",
        "≥90(%),96(%),≥90(%),9.6(%),actual",
        "≤30(天),28(天),≤3(天),2(天),target",
        "=45万元,45万元,=450000(元),450000(万元),actual",
        "≥1.2(万吨),1.29(万吨),≥13(万吨),13.6(万吨),target",
        "≥0.8(公里),0.9(公里),≥9(公里),9.4(公里),target",
        "≥1(万株),1(万株),≥12(万株),12(万株),target"
    })
    void asksOfAJumpByAFactorOfTen(String target, String actual, String now, String actualNow, String cell) {
        assertThat(jumps(target, actual, now, actualNow, "100", "100"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/" + cell);
    }

    @ParameterizedTest
    @CsvSource({
        "≥120(人次),126(人次),≥1100(人次),1130(人次),100,100",
        "≥120(人次),126(人次),≥1200(人次),1260(人次),100,900",
        "≥1(次),1(次),≥12(次),12(次),100,100",
        "=45(万元),45(万元),=450000(元),450000(元),100,100",
        "≥120(人次),126(人次),≥1200(场),1260(场),100,100",
        "≤5(件),0(件),≤5(件),40(件),100,100",
        "≥1200(人次),1260(人次),≥120(人次),126(人次),100,12"
    })
    void leavesOtherJumpsAlone(String target, String actual, String now, String actualNow, String then, String money) {
        assertThat(jumps(target, actual, now, actualNow, then, money)).isEmpty();
    }

    @Test
    void acceptsAReasonForAJump() {
        var form = year("≥120(人次)", "1260(人次)", "100")
                .change(0, row -> row.explanation("改为线上开展"))
                .beside(year("≥120(人次)", "126(人次)", "100"));

        assertThat(form.found(FindingCode.JUMP_TENFOLD)).isEmpty();
    }

    @Test
    void showsBothSidesOfAJump() {
        var finding = jumps("≥120(人次)", "126(人次)", "≥120(人次)", "1260(人次)", "100", "100")
                .get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“村医培训人次”：实际完成值上年是 126 人次，今年是 1260 人次，相差十倍以上");
        assertThat(finding.stake()).isEqualByComparingTo("10.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/actual", "1260(人次)"),
                        Evidence.whole("/indicators/0/actual", "126(人次)").of(LAST));
    }

    @Test
    void isSilentWithoutAFormOfLastYear() {
        assertThat(year("≥240(人次)", "250(人次)", "100").findings())
                .noneMatch(finding -> finding.startsWith("target-") || finding.startsWith("jump-"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void knowsEveryWordOfLess(String word) {
        var form = year("≥240(人次)", "250(人次)", "100")
                .change(0, row -> row.explanation(word))
                .beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).isEmpty();
    }

    static Stream<String> changes() {
        return WordList.read(Reductions.class, "changes.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void knowsEveryWordOfTheWholeTask(String word) {
        var form = year("≥240(人次)", "250(人次)", "100")
                .objectives("上级调减" + word + "。", "")
                .beside(year("≥300(人次)", "310(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).isEmpty();
    }

    static Stream<String> scopes() {
        return WordList.read(Reductions.class, "scopes.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("earlierYears")
    void knowsEveryWordForTheYearsBefore(String word) {
        assertThat(explained("由于" + word + "集中轮训")).isTrue();
        assertThat(explained("与" + word + "相同")).isFalse();
    }

    static Stream<String> earlierYears() {
        return WordList.read(Reductions.class, "earlier-years.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void knowsEveryWordOfACause(String word) {
        assertThat(explained(word + "上年集中轮训")).isTrue();
    }

    static Stream<String> causes() {
        return WordList.read(Reductions.class, "causes.txt").words().stream();
    }

    private static boolean explained(String explanation) {
        return year("≥240(人次)", "250(人次)", "100")
                .change(0, row -> row.explanation(explanation))
                .beside(year("≥300(人次)", "310(人次)", "100"))
                .found(FindingCode.TARGET_LOOSENED)
                .isEmpty();
    }

    private static String bare(String target) {
        return target.replaceFirst("^[≥≤=]|^不低于", "");
    }

    private static List<Finding> found(
            FindingCode code, String target, String actual, String now, String then, String money) {
        return year(now, bare(now), money).beside(year(target, actual, then)).found(code);
    }

    private static List<Finding> jumps(
            String target, String actual, String now, String actualNow, String then, String money) {
        return year(now, actualNow, money).beside(year(target, actual, then)).found(FindingCode.JUMP_TENFOLD);
    }

    private static Form year(String target, String actual, String money) {
        return Form.flawless()
                .noRows()
                .onlyFunding(money, money, money)
                .named(IndicatorKind.OUTPUT, "数量指标", "村医培训人次", target, actual, "20");
    }

    @ParameterizedTest
    @CsvSource({
        "村医培训由两镇扩大到全县。,0",
        "村医培训改用线上人次，统计口径调整。,0",
        "乡镇村医培训本年统一纳入。,0",
        "村医培训合并统计后人次增多。,0",
        "护工班并入村医培训。,0",
        "村医培训范围扩展至卫生室全员。,0",
        "村医培训正常。,1",
        "卫生室由两镇扩大到全县。,1",
        "救护车扩大到三辆。,1",
        "村医培训效果良好，覆盖各镇。,1",
        "新增教室两间。,1",
        "'',1"
    })
    void acceptsAJumpOfWhatIsCountedMoreWidely(String achieved, int found) {
        var form = year("≥1200(人次)", "1260(人次)", "100")
                .objectives("", achieved)
                .beside(year("≥120(人次)", "126(人次)", "100"));

        assertThat(form.found(FindingCode.JUMP_TENFOLD)).hasSize(found);
    }

    /** Wages and rent stay when the money falls: what is left for the task falls more. */
    @ParameterizedTest
    @CsvSource({"90,80,0", "90,73,0", "70,57,0", "50,41,0", "90,70,1", "70,50,1", "100,94,1", "98,90,1", "110,90,1"})
    void letsTargetsFallFasterThanMoney(String money, String target, int found) {
        assertThat(year("≥" + target + "(人次)", target + "(人次)", money)
                        .beside(year("≥100(人次)", "100(人次)", "100"))
                        .found(FindingCode.TARGET_LOOSENED))
                .hasSize(found);
    }

    /** Less money is a reason only where there is less; so is a sentence of less that names the row's number. */
    @ParameterizedTest
    @CsvSource({
        "预算比上年少10万元。,90,0",
        "经费较上年减少一成。,90,0",
        "财政拨款同比下降。,90,0",
        "年中压减预算10万元。,90,0",
        "资金由上年的100万元降到90万元。,90,0",
        "3个教学点合并成1个，村医培训60人次。,100,0",
        "预算比上年少10万元。,100,1",
        "经费较上年增加。,90,1",
        "预算执行率比上年提高。,90,1",
        "资金使用规范。,90,1",
        "3个教学点合并成1个。,100,1",
        "投入教师12名。,90,1"
    })
    void acceptsLessMoneyAndASentenceOfLessThatNamesTheNumber(String achieved, String money, int found) {
        var form = year("≥60(人次)", "60(人次)", money).objectives("", achieved).beside(year("≥100(人次)", "100(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({
        "因在岗村医人数下降两成。,0",
        "受村医大量流失影响，村医培训减量。,0",
        "由于报名锐减，村医培训压到一期。,0",
        "村医培训后差错率下降。,1",
        "培训覆盖各镇。,1",
        "因村医培训质量提高。,1",
        "查明原因后村医培训差错率下降。,1",
        "因此村医培训的差错率明显下降。,1",
        "受益群众的村医投诉率下降。,1"
    })
    void acceptsADeclineThatIsGivenAsTheCause(String reason, int found) {
        var form = year("≥60(人次)", "60(人次)", "100")
                .change(0, row -> row.explanation(reason))
                .beside(year("≥100(人次)", "100(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(found);
    }

    /** What the plan says of how a number came about, in a sentence of the row or of what the plan calls it. */
    @ParameterizedTest
    @CsvSource({
        "村医进修60人次。卫生室撤了两处，村医培训人次照着减。,0",
        "卫生室一年比一年少，村医培训按这个数酌减。,0",
        "两个镇划给邻县，人次据此核定。,0",
        "村医培训按实有人数下达，余下的线上自学，数量按实有安排。,0",
        "进修办班60人次。进修名额收窄。,0",
        "水费上限经县政府同意上调。,1",
        "村医培训60人次，服务水平逐年提高。,1",
        "村医培训使误诊率下调。,0",
        "把课办好，方便群众。,1"
    })
    void acceptsWhatThePlanSaysOfHowTheNumberCameAbout(String expected, int found) {
        var form = year("≥60(人次)", "60(人次)", "100").objectives(expected, "").beside(year("≥100(人次)", "100(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(found);
    }

    /** What a row or its project is called, what a row is to keep low and what was handed out tell of no circumstance. */
    @ParameterizedTest
    @CsvSource({
        "村医培训60人次，学员均已领证。,1",
        "村医培训60人次，两镇均已轮训。,0",
        "课堂的老讲台一共换了60处，村医培训60人次。,1",
        "村医培训60人次，减少重复讲课费用。,1",
        "村医培训60人次，候课时间压缩至2小时。,1"
    })
    void takesNoNameAndNoSavingForACircumstance(String achieved, int found) {
        var form = year("≥60(人次)", "60(人次)", "100").objectives("", achieved).beside(year("≥100(人次)", "100(人次)", "100"));

        assertThat(form.found(FindingCode.TARGET_LOOSENED)).hasSize(found);
    }

    @ParameterizedTest
    @MethodSource("enlargements")
    void knowsEveryWordOfAWiderCount(String word) {
        var form = year("≥1200(人次)", "1260(人次)", "100")
                .objectives("", "村医培训" + word)
                .beside(year("≥120(人次)", "126(人次)", "100"));

        assertThat(form.found(FindingCode.JUMP_TENFOLD)).isEmpty();
    }

    static Stream<String> enlargements() {
        return WordList.read(Reductions.class, "enlargements.txt").words().stream();
    }
}
