package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Synonyms;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicateChecksTest {

    @ParameterizedTest
    @CsvSource({
        "村医培训人数,≥120(人),126(人),开展村医培训人次,≥120(人次),126(人次)",
        "助学金发放户数,=350(户),350(户),发放助学金户数,=350(户),350(户)",
        "举办招聘会场次,≥12(场),14(场),招聘会举办次数,≥12(次),14(次)",
        "新建公厕数量,=26(座),26(座),全县新建公厕数量,=26(座),26(座)",
        "路灯完好率,≥95(%),97(%),路灯完好率（%）,≥95(%),97(%)",
        "课程合格率,≥90(%),96.4(%),线上课程合格率,≥90(%),96.4(%)",
        "村医培训人数,≥120(人),126(人),村医培训人员数量,≥120(人),126(人)",
        "受理案件数量,≥80(件),95(件),全年受理案件数,≥80件,95件",
        "提升城市形象品位,提升,达成指标,提高城市形象品位,提高,达成指标",
        "改善办学条件,改善,达成指标,优化师资配置、改善办学条件,明显改善,达成指标"
    })
    void asksWhyOneThingIsCountedTwice(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        assertThat(found(name, target, actual, again, targetAgain, actualAgain))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/1/name");
    }

    /** Nobody plans 97.3 or 846: rows with one such figure and a word in common are one thing under two names. */
    @ParameterizedTest
    @CsvSource({
        "路灯亮灯率,≥95(%),97.3(%),路灯夜间点亮比率,≥95(%),97.3(%)",
        "政策知晓率,≥80(%),84.6(%),居民对政策的知晓程度,≥80(%),84.6(%)",
        "宣讲受众人次,≥800(人次),846(人次),参加宣讲人员数量,≥800(人次),846(人次)",
        "清淤河道长度,≥30(公里),31.8(公里),完成河道疏浚里程,≥30(公里),31.8(公里)",
        "报修响应率,≥96(%),98.2(%),接报响应比率,≥96(%),98.2(%)",
        "栽植乔木株数,≥1200(株),1264(株),补植乔木数量,≥1200(株),1264(株)",
        "修复馆藏古籍,≥430(册件),446(册件),古书修补数量,≥430(册件),446(册件)"
    })
    void asksWhyTwoNamesHaveOneFigure(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        assertThat(found(name, target, actual, again, targetAgain, actualAgain)).hasSize(1);
    }

    /** One thing in two wordings, told by its figures. */
    @ParameterizedTest
    @CsvSource({
        "清理病枯死松树,≥2.4(万株),2.46(万株),枯死松树清理株数,≥2.4(万株),2.46(万株)",
        "接警后到达现场平均用时,≤8(分钟),6.9(分钟),城镇区平均到场时间,≤8(分钟),6.9(分钟)",
        "村医培训人次,≥120(人次),134(人次),参训村医人员数,≥120(人),134(人)",
        "农村公路建设里程,≥30(公里),32(公里),修建农村公路公里数,≥30(公里),32(公里)",
        "老旧小区维修户数,≥400(户),428(户),修缮老旧小区住户,≥400(户),428(户)",
        "慰问品采购份数,≥600(份),640(份),购置慰问品数量,≥600(份),640(份)",
        "巡河里程,≥900(公里),964(公里),河道巡查公里数,≥900(公里),964(公里)",
        "困难学生资助人次,≥500(人次),532(人次),受助困难学生数,≥500(人),532(人)",
        "宣传讲座受益人次,≥800(人次),846(人次),讲座惠及群众人数,≥800(人),846(人)",
        "奖补资金按期发放率,≥95(%),97.2(%),奖补及时兑付率,≥95(%),97.2(%)"
    })
    void seesOneThingInTwoWordings(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        assertThat(found(name, target, actual, again, targetAgain, actualAgain)).hasSize(1);
    }

    @Test
    void seesOneSatisfactionInTwoWordings() {
        var form = Form.flawless()
                .noRows()
                .named(IndicatorKind.SATISFACTION, "满意度指标", "申领人满意度", "≥90(%)", "96.2(%)", "5")
                .named(IndicatorKind.SATISFACTION, "满意度指标", "补贴申领人员满意程度", "≥90(%)", "96.2(%)", "5");

        assertThat(form.finding(FindingCode.COUNTED_TWICE).stake()).isEqualByComparingTo("2.50");
    }

    @ParameterizedTest
    @CsvSource({
        "宫颈癌筛查人数,≥12000(人),12346(人),乳腺癌筛查人数,≥12000(人),12346(人)",
        "小学供餐天数,≥200(天),204(天),初中供餐天数,≥200(天),204(天)",
        "采购帐篷数量,≥300(顶),312(顶),采购睡袋数量,≥300(顶),312(顶)",
        "参保人数,≥800(人),846(人),体检人数,≥800(人),846(人)",
        "信访件受理数,≥80(件),96(件),信访件回访数,≥80(件),96(件)",
        "东区绿化面积,≥12(公顷),12.6(公顷),西区绿化面积,≥12(公顷),12.6(公顷)",
        "家长满意度,≥90(%),96.2(%),学生满意度,≥90(%),96.2(%)",
        "培训场次,≥12(场),12(场),演练场次,≥12(场),12(场)"
    })
    void leavesTwoThingsOfOneFigure(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        assertThat(found(name, target, actual, again, targetAgain, actualAgain)).isEmpty();
    }

    static Stream<Arguments> synonyms() {
        return WordList.read(Synonyms.class, "synonyms.txt").words().stream().flatMap(line -> {
            var words = line.split("\\s+");
            return Stream.of(words).skip(1).map(word -> Arguments.of(words[0].equals("-") ? "" : words[0], word));
        });
    }

    @ParameterizedTest
    @MethodSource("synonyms")
    void takesOneWordForAnother(String usual, String word) {
        assertThat(Synonyms.usual("邮路" + word + "柜")).isEqualTo("邮路" + usual + "柜");
    }

    @Test
    void takesNoPartOfAWordForAWord() {
        assertThat(Synonyms.usual("档案数字化站点数据")).isEqualTo("档案数字化站点数据");
    }

    @ParameterizedTest
    @CsvSource({
        "文职人员在岗数,=6(人),6(人),技术人员在岗数,=6(人),6(人)",
        "路灯亮灯率,≥95(%),97(%),路灯完好率,≥95(%),97(%)",
        "老人体检率,≥90(%),93.6(%),家庭签约率,≥90(%),93.6(%)",
        "校内讲座人次,≥800(人次),846(人次),校外讲座人次,≥800(人次),846(人次)",
        "（中期）报告提交及时率,=100(%),100(%),（终期）报告提交及时率,=100(%),100(%)",
        "评估报告,=2(份),2(份),评估方案,=2(份),2(份)",
        "校内宣讲场次,≥10(场),12(场),校外宣讲场次,≥10(场),12(场)",
        "培训人数,≥60(人),66(人),培训场次,≥60(场),66(场)",
        "培训人数,≥60(人),66(人),培训人数,≥80(人),92(人)",
        "设备采购完成率,=100(%),100(%),设备采购合格率,=100(%),100(%)",
        "教师满意度,≥90(%),95(%),学生满意度,≥90(%),95(%)",
        "帮扶村数量,=3(个),3(个),重点帮扶村数量,=3(个),3(个)",
        "工程合格率,=100(%),100(%),绿化工程合格率,=100(%),100(%)",
        "课程合格率,≥90(%),90(%),线上课程合格率,≥90(%),90(%)",
        "促进就业,促进,达成指标,促进增收,促进,达成指标",
        "春季助学金发放人数,=500(人),500(人),秋季助学金发放人数,=500(人),500(人)"
    })
    void leavesTwoThingsAlone(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        assertThat(found(name, target, actual, again, targetAgain, actualAgain)).isEmpty();
    }

    /** Quantity and quality of one noun are two things; a name that says how it counts is the same in any class. */
    @ParameterizedTest
    @CsvSource({"道路养护,0", "道路养护完成率,1"})
    void looksAtTheClassesOfOneName(String name, int findings) {
        var form = Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "数量指标", name, "=100(%)", "100(%)", "10")
                .named(IndicatorKind.OUTPUT, "质量指标", name, "=100(%)", "100(%)", "10");

        assertThat(form.found(FindingCode.COUNTED_TWICE)).hasSize(findings);
    }

    @Test
    void putsHalfOfTheLighterRowAtStake() {
        var finding = found("村医培训人数", "≥120(人)", "126(人)", "开展村医培训人次", "≥120(人次)", "126(人次)")
                .get(0);

        assertThat(finding.message()).isEqualTo("第 2 项“开展村医培训人次”与第 1 项“村医培训人数”考核的是同一件事，得了两次分");
        assertThat(finding.stake()).isEqualByComparingTo("3.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/1/name", "开展村医培训人次"),
                        Evidence.whole("/indicators/0/name", "村医培训人数"),
                        Evidence.whole("/indicators/1/target", "≥120(人次)"),
                        Evidence.whole("/indicators/0/target", "≥120(人)"));
    }

    @ParameterizedTest
    @CsvSource({
        "培训总人数,人,村干部培训人数,村医培训人数",
        "新建道路总里程,公里,东片新建道路里程,西片新建道路里程",
        "巡查次数合计,次,日间巡查次数,夜间巡查次数",
        "资助学生总数,名,资助小学学生数,资助高中学生数",
        "改造户数总数,户,一期改造户数,二期改造户数",
        "采购图书共计册数,册,中文采购图书册数,外文采购图书册数"
    })
    void asksWhyASumIsCountedBesideItsParts(String total, String unit, String one, String other) {
        assertThat(sums(total, "50", unit, one, "20", other, "30"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/name");
    }

    @ParameterizedTest
    @CsvSource({
        "培训总人数,60,村干部培训人数,20,村医培训人数,30",
        "培训总人数,50,走访人数,20,慰问人数,30",
        "培训人数,50,村干部培训人数,20,村医培训人数,30",
        "培训总人数,50,村干部培训人数,50,村医培训人数,0",
        "总结份数,50,季度简报份数,20,年度简报份数,30",
        "培训总人数,20,村干部培训人数,20,村医培训人数,30"
    })
    void leavesRowsAloneThatAreNoSum(String total, String sum, String one, String first, String other, String second) {
        assertThat(sums(total, sum, "人", one, first, other, second)).isEmpty();
    }

    @Test
    void showsTheSumAndItsParts() {
        var finding = sums("培训总人数", "50", "人", "村干部培训人数", "20", "村医培训人数", "30").get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“培训总人数”是另外 2 项的合计，同样的事得了两次分");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer)
                .containsExactly(
                        "/indicators/0/name", "/indicators/0/target", "/indicators/1/target", "/indicators/2/target");
    }

    private static List<Finding> found(
            String name, String target, String actual, String again, String targetAgain, String actualAgain) {
        return Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "数量指标", name, target, actual, "10")
                .named(IndicatorKind.OUTPUT, "数量指标", again, targetAgain, actualAgain, "6")
                .found(FindingCode.COUNTED_TWICE);
    }

    private static List<Finding> sums(
            String total, String sum, String unit, String one, String first, String other, String second) {
        var form = Form.flawless().noRows();
        counted(form, total, sum, unit);
        counted(form, one, first, unit);
        counted(form, other, second, unit);
        return form.found(FindingCode.COUNTED_TWICE);
    }

    private static void counted(Form form, String name, String number, String unit) {
        form.named(
                IndicatorKind.OUTPUT, "数量指标", name, "=" + number + "(" + unit + ")", number + "(" + unit + ")", "10");
    }
}
