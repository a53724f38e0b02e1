package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.checks.spoken.SpokenRows;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "巡河次数|≥48(次)|52(次)|全年开展巡河61次，水质稳定。|61次",
                "助残服务人次|≥3000(人次)|3,260.00(人次)|提供助残服务2.9万人次|2.9万人次",
                "职工技能培训场次|≥10(场)|11(场)|举办职工技能培训十四场|十四场",
                "古树名木养护株数|≥120株|126株|今年养护古树名木１５８株|１５８株",
                "企业服务满意度|≥90(%)|93.5(%)|企业服务满意度达百分之九十八|百分之九十八",
                "惠企资金拨付金额|≥300(万元)|312.4(万元)|拨付惠企资金 358.6 万元|358.6 万元",
                "应急演练次数|≥4(次)|4(次)|组织安全宣讲，应急演练共开展7次|7次",
                "志愿者招募人数|≥200(人)|214(人)|共招募志愿者，人员稳定，达305名|305名",
                "走访企业数量|≥50(个)|52(个)|走访企业68家|68家",
                "营业收入增长率|≥5(%)|5.2(%)|营业收入同比增长8.8%|8.8%",
                "图书采购册数|≥5000|5120|图书采购6340册|6340册"
            })
    void doubtsATextThatNamesAnotherNumberThanItsRow(
            String name, String target, String actual, String text, String quote) {
        var form = form(name, target, actual).objectives("照常开展。", text);
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("30");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", text, start, start + quote.length()),
                            Evidence.whole("/indicators/0/actual", actual),
                            Evidence.whole("/indicators/0/name", name));
            assertThat(doubt.message()).contains(quote).contains(actual);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "巡河次数|≥48(次)|52(次)|全年开展巡河52次",
                "巡河次数|≥48(次)|52(次)|全年开展巡河五十余次",
                "巡河次数|≥48(次)|52(次)|巡河次数超过50次",
                "巡河次数|≥48(次)|52(次)|上半年巡河20次，下半年巡河32次",
                "巡河次数|≥48(次)|52(次)|汛期巡河30次、枯水期巡河22次",
                "巡河次数|≥48(次)|52(次)|开展巡河52次，其中夜间巡河18次",
                "巡河次数|≥48(次)|52(次)|去年巡河40次",
                "巡河次数|≥48(次)|52(次)|2023年巡河40次，今年巡河52次",
                "巡河次数|≥48(次)|52(次)|计划巡河48次，实际巡河52次",
                "巡河次数|≥48(次)|52(次)|每月巡河4次",
                "巡河次数|≥48(次)|52(次)|比上年多巡河12次",
                "巡河次数|≥48(次)|52(次)|明年将巡河60次",
                "巡河次数|≥48(次)|52(次)|河道保洁出动300次",
                "巡河次数|≥48(次)|52(次)|巡河里程1200公里，巡河人员16人",
                "巡河次数|≥48(次)|52(次)|超额完成巡河48次的目标",
                "受益群众人次|≥1(万人次)|1.23(万人次)|受益群众12345人次",
                "受益群众人次|≥1(万人次)|1.23(万人次)|受益群众约1.2万人次",
                "群众满意度|≥90(%)|96.38(%)|群众满意度96.4%",
                "群众满意度|≥90(%)|96.38(%)|群众满意度较上年提高2个百分点",
                "群众满意度|≥90(%)|96.38(%)|群众满意度由91%提高到96.38%",
                "巡河成效|提升|达成指标|巡河61次",
                "巡河次数|≥48(次)||巡河61次"
            })
    void isSilentWhereTheTextMayBeRight(String name, String target, String actual, String text) {
        var form = form(name, target, actual == null ? "" : actual).objectives("照常开展。", text);

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
        assertThat(form.found(FindingCode.SWAPPED_DIGITS)).isEmpty();
    }

    static Stream<String> changingRows() {
        return WordList.read(SpokenRows.class, "changing-rows.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("changingRows")
    void comparesAChangeWithARowThatMeasuresOne(String word) {
        var form = form("能耗" + word + "率", "≥5(%)", "6(%)").objectives("照常开展。", "能耗" + word + "9%");

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).hasSize(1);
    }

    static Stream<String> eachRows() {
        return WordList.read(SpokenRows.class, "each-rows.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("eachRows")
    void comparesWhatIsForEachWithARowThatMeasuresIt(String word) {
        var form = form(word + "巡查用时", "≤5(小时)", "4(小时)").objectives("照常开展。", "巡查用时平均7小时");

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).hasSize(1);
    }

    @Test
    void takesTheSumOfLikeRowsForRight() {
        var form = form("线上培训人数", "≥200(人)", "240(人)")
                .change(1, row -> row.name("线下培训人数").target("≥100(人)").actual("130(人)"))
                .objectives("照常开展。", "共培训370人。");

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
    }

    @Test
    void doubtsTheRowThatIsMeantAmongLikeOnes() {
        var form = form("泵站维修数量", "≥6(座)", "7(座)")
                .change(1, row -> row.name("泵站新建数量").target("≥2(座)").actual("2(座)"))
                .objectives("照常开展。", "泵站维修7座，泵站新建4座。");

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).singleElement().satisfies(doubt -> {
            assertThat(doubt.message()).isEqualTo("实际完成情况写“4座”，第 2 项“泵站新建数量”的实际完成值却是“2(座)”");
            assertThat(doubt.stake()).isEqualByComparingTo("20");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "文艺演出场次|≥30(场)|计划举办文艺演出45场|45场",
                "文艺演出场次|≥30(场)|举办文艺演出不少于20场|20场",
                "路灯维护盏数|=860(盏)|维护路灯九百盏，亮灯正常|九百盏",
                "垃圾分类覆盖率|≥95(%)|垃圾分类覆盖率达到80%|80%",
                "困难家庭救助户数|≥150户|拟救助困难家庭230户|230户",
                "设备采购金额|≤80(万元)|设备采购控制在120万元以内|120万元"
            })
    void doubtsAnObjectiveThatNamesAnotherNumberThanItsTarget(String name, String target, String text, String quote) {
        var form = form(name, target, "达成指标").objectives(text, "照常开展了演出与维护。");
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.OBJECTIVE_CONTRADICTS_TARGET))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.pointer()).isEqualTo("/expectedObjective");
                    assertThat(doubt.stake()).isEqualByComparingTo("3");
                    assertThat(doubt.evidence())
                            .containsExactly(
                                    Evidence.span("/expectedObjective", text, start, start + quote.length()),
                                    Evidence.whole("/indicators/0/target", target),
                                    Evidence.whole("/indicators/0/name", name));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "文艺演出场次|≥30(场)|计划举办文艺演出30场",
                "文艺演出场次|≥30(场)|举办文艺演出不少于30场次",
                "文艺演出场次|≥30(场)|上年举办文艺演出26场",
                "文艺演出场次|≥30(场)|每季度举办文艺演出8场",
                "文艺演出场次|≥30(场)|参加文艺演出的演员60人",
                "文艺演出场次|≥30(场)|文艺演出比上年增加5场",
                "文艺演出场次|≥30(场)|到2026年文艺演出达到90场",
                "困难家庭救助户数|≥150户|救助困难家庭约150户，其中低保30户"
            })
    void isSilentWhereTheObjectiveMayBeRight(String name, String target, String text) {
        var form = form(name, target, "").objectives(text, "照常开展了演出与维护。");

        assertThat(form.found(FindingCode.OBJECTIVE_CONTRADICTS_TARGET)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "就业援助人数|≥1000(人)|1260(人)|就业援助1620人|1620人|/indicators/0/actual",
                "就业援助人数|≥1350(人)|1400(人)|就业援助1530人|1530人|/indicators/0/target",
                "巡诊次数|≥30(次)|36(次)|巡诊63次|63次|/indicators/0/actual",
                "管网改造长度|≥3(公里)|3.47(公里)|完成管网改造3.74公里|3.74公里|/indicators/0/actual",
                "居民满意度|≥80(%)|87.5(%)|居民满意度85.7%|85.7%|/indicators/0/actual",
                "奖补发放金额|≥20(万元)|24.85(万元)|发放奖补28.45万元|28.45万元|/indicators/0/actual"
            })
    void seesSwappedDigitsInARow(String name, String target, String actual, String text, String quote, String other) {
        var form = form(name, target, actual).objectives("照常开展。", text);
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
        assertThat(form.found(FindingCode.SWAPPED_DIGITS)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("30");
            assertThat(doubt.evidence().get(0))
                    .isEqualTo(Evidence.span("/achievedObjective", text, start, start + quote.length()));
            assertThat(doubt.evidence().get(1).pointer()).isEqualTo(other);
        });
    }

    @Test
    void seesSwappedDigitsInAnObjective() {
        var form = form("就业援助人数", "≥1350(人)", "").objectives("计划就业援助1530人", "照常开展了援助。");

        assertThat(form.found(FindingCode.OBJECTIVE_CONTRADICTS_TARGET)).isEmpty();
        assertThat(form.found(FindingCode.SWAPPED_DIGITS))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.pointer()).isEqualTo("/expectedObjective"));
    }

    @ParameterizedTest
    @CsvSource({
        "128.35,支出182.35万元,true",
        "128.35,支出1283500元,false",
        "128.35,支出128万元,false",
        "12.00,支出21万元,false",
        "128.35,上年支出182.35万元,false"
    })
    void seesSwappedDigitsInAnAmount(String executed, String text, boolean doubtful) {
        var form = form("巡诊次数", "≥30(次)", "36(次)")
                .onlyFunding("140.00", "140.00", executed)
                .objectives("照常。", text);

        var doubts = form.found(FindingCode.SWAPPED_DIGITS);
        assertThat(doubts).hasSize(doubtful ? 1 : 0).allSatisfy(doubt -> {
            assertThat(doubt.stake()).isEqualByComparingTo("4");
            assertThat(doubt.evidence().get(1)).isEqualTo(Evidence.whole("/funding/0/executedAmount", executed));
        });
    }

    private static Form form(String name, String target, String actual) {
        return Form.flawless()
                .change(0, row -> row.name(name).target(target).actual(actual))
                .change(1, row -> row.name("审批时限").kind(IndicatorKind.OUTPUT))
                .change(2, row -> row.name("环境改善"))
                .change(3, row -> row.name("用工单位评价"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "苗圃育苗株数|≥5000(株)|5280(株)|全年共 2580株落地|swapped-digits",
                "苗圃育苗株数|≥5000(株)|5280(株)|全年共 52800株落地|text-contradicts-row",
                "苗圃育苗株数|≥5000(株)|5280(株)|落地528株|text-contradicts-row",
                "渠道疏浚长度|≥30(千米)|31.6(千米)|累计16.3千米|swapped-digits",
                "渠道疏浚长度|≥30(千米)|31.6(千米)|累计316千米|text-contradicts-row",
                "渠道疏浚长度|≥30(千米)|31.6(千米)|疏浚渠系27.4千米|text-contradicts-row"
            })
    void doubtsANumberThatIsASlipOfARowsThoughNoWordsNameIt(
            String name, String target, String actual, String text, String code) {
        assertThat(form(name, target, actual).objectives("照常开展。", text).findings())
                .contains(code + " /achievedObjective");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "苗圃育苗株数|≥5000(株)|5280(株)|落地2580棵",
                "苗圃育苗株数|≥5000(株)|5280(株)|育苗5280株，另移植2580株",
                "苗圃育苗株数|≥5000(株)|5280(株)|2023年落地2580株",
                "苗圃育苗株数|≥5000(株)|5280(株)|三年累计52800株",
                "苗圃育苗株数|≥5000(株)|5280(株)|约2580株落地",
                "渠道疏浚长度|≥30(千米)|31.6(千米)|巡查道路27.4千米"
            })
    void leavesNumbersOfOtherThingsThatNoWordsJoinToARow(String name, String target, String actual, String text) {
        var form = form(name, target, actual).objectives("照常开展。", text);

        assertThat(form.found(FindingCode.SWAPPED_DIGITS)).isEmpty();
        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
    }

    /** What one gets on average is no sum, and a share with a noun of its own is that noun's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "人均慰问标准|≤500(元)|480(元)|慰问标准执行到位，全年经费支出36.20万元",
                "每户补贴金额|≤900(元)|860(元)|补贴发放到户，补贴资金共计51.6万元",
                "培训任务完成率|≥100(%)|104(%)|完成培训任务，取证比例82%",
                "六年建设里程|≥20(公里)|22(公里)|建设里程六年累计148公里"
            })
    void leavesSumsBesideAveragesAndSharesOfOtherThings(String name, String target, String actual, String text) {
        assertThat(form(name, target, actual).objectives("照常开展。", text).findings())
                .noneMatch(finding -> finding.startsWith("text-contradicts-row"));
    }

    @Test
    void leavesTheMoneyThatIsLeft() {
        var form = Form.flawless().onlyFunding("60.00", "60.00", "32.70").objectives("开办食堂。", "结余27.3万元由财政收回。");

        assertThat(form.findings()).noneMatch(finding -> finding.startsWith("swapped-digits"));
    }
}
