package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.Mention;
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

/** The many names that indicators of one fault have. */
class DesignWordingsTest {

    @ParameterizedTest
    @CsvSource({
        "隐患闭环整改率,≥95(%),103.4(%)",
        "临床用血满足率,≥95(%),104.2(%)",
        "台账登记率,≥98(%),101(%)",
        "线路巡护到场率,≥96(%),108(%)",
        "学生午餐供应率,≥95(%),112(%)",
        "垃圾无害化率,=100(%),100.6(%)",
        "设备在线率（%）,≥97,120%",
        "古树挂牌率,≥90%,105%"
    })
    void asksOfAnyRateAboveTheWhole(String name, String target, String actual) {
        var finding = only(FindingCode.SHARE_ABOVE_100, IndicatorKind.OUTPUT, "质量指标", name, target, actual);

        assertThat(finding.pointer()).isEqualTo("/indicators/0/actual");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence()).contains(Evidence.whole("/indicators/0/actual", actual));
    }

    @ParameterizedTest
    @CsvSource({
        "年度培训计划完成率,≥100(%),118(%)",
        "托位使用率,≥60(%),104(%)",
        "粮食自给率,≥90(%),106(%)",
        "国有资产保值增值率,≥100(%),103(%)",
        "生猪出栏率,≥120(%),131(%)",
        "接待人次增长率,≥5(%),112(%)",
        "隐患闭环整改率,≥95(%),100(%)",
        "财政投入放大倍率,≥200(%),260(%)"
    })
    void leavesRatesThatMayExceedTheWhole(String name, String target, String actual) {
        assertThat(found(FindingCode.SHARE_ABOVE_100, IndicatorKind.OUTPUT, "质量指标", name, target, actual))
                .isEmpty();
    }

    static Stream<String> above100() {
        return Ending.ABOVE_100.words().words().stream();
    }

    @ParameterizedTest
    @MethodSource("above100")
    void knowsEveryRateThatMayExceedTheWhole(String word) {
        assertThat(found(FindingCode.SHARE_ABOVE_100, IndicatorKind.OUTPUT, "质量指标", "全区" + word, "≥90(%)", "120(%)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "检验报告出具时间,≤10(个工作日)",
        "诉求平均办理时长,≤48(小时)",
        "首次面谈用时,≤3(天)",
        "申请审批周期,<20(工作日)",
        "资金兑付天数,≤30(天)",
        "热线等候时间,≤30(秒)"
    })
    void seesTimesUnderQuantity(String name, String target) {
        var finding = only(FindingCode.WRONG_CLASS, IndicatorKind.OUTPUT, "数量指标", name, target, "");

        assertThat(finding.evidence()).contains(Evidence.whole("/indicators/0/category", "数量指标"));
        assertThat(finding.stake()).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource({"开放时间,≥3000(小时)", "志愿服务时长,≥900(小时)", "供餐天数,≥200(天)", "停水时间段数,≤3(个)", "免费停车时长,≥2(小时)", "课程周期数,≥4(个)"})
    void leavesTimesOfWhichThereIsToBeMuch(String name, String target) {
        assertThat(found(FindingCode.WRONG_CLASS, IndicatorKind.OUTPUT, "数量指标", name, target, ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"血液报废率,≥2(%)", "供水漏损率,≥12(%)", "路面坑槽数,≥30(处)", "贷款坏账率,≥1(%)", "苗木枯死率,≥5(%)", "学员缺课人次,≥20(人次)"})
    void seesThatMoreOfABadThingIsWanted(String name, String target) {
        assertThat(only(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "质量指标", name, target, "3")
                        .pointer())
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "坑槽修复数,≥30(处)",
        "漏损率下降,≥2(%)",
        "废品回收清理量,≥30(吨)",
        "内涝点治理数,≥6(处)",
        "坏账追回金额,≥20(万元)",
        "积水点排查数,≥12(处)",
        "病虫害防治面积,≥2(万亩)"
    })
    void leavesWorkAgainstABadThing(String name, String target) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "数量指标", name, target, "3"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "新增节水能力,≤90(万立方米)",
        "受益农户户数,≤600(户)",
        "带动就业人数,不超过80人",
        "公益电影放映场次,≤240(场)",
        "增殖放流数量,≤420(万尾)",
        "栽植苗木,≤5000(株)",
        "污水处理量,<2190(万吨)"
    })
    void seesThatLessOfAGoodThingIsWanted(String name, String target) {
        var finding = only(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "数量指标", name, target, "3");

        assertThat(finding.message()).contains("应是越多越好");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
    }

    @ParameterizedTest
    @CsvSource({
        "新增债务,≤90(万元)",
        "新增病例,≤3(例)",
        "污水处理药剂用量,≤9(吨)",
        "救助申请材料,≤2(份)",
        "巡查次数不达标,≤1(次)",
        "户均受益成本,≤900(元)",
        "安装调试时间,≤5(天)",
        "公务接待批次,≤80(批次)",
        "新增节水能力,≥90(万立方米)"
    })
    void leavesBurdensTheirCeiling(String name, String target) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "数量指标", name, target, "3"))
                .isEmpty();
    }

    static Stream<String> gains() {
        return Mention.GAIN.words().words().stream();
    }

    @ParameterizedTest
    @MethodSource("gains")
    void knowsEveryGain(String word) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "数量指标", word, "≤90(个)", "80(个)"))
                .hasSize(1);
    }

    static Stream<String> burdens() {
        return Mention.BURDEN.words().words().stream();
    }

    @ParameterizedTest
    @MethodSource("burdens")
    void knowsEveryBurden(String word) {
        assertThat(found(FindingCode.TARGET_DIRECTION, IndicatorKind.OUTPUT, "数量指标", "新增" + word, "≤90(个)", "80(个)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "全民健身氛围浓厚度,≥95(%)",
        "服务意识明显增强率,≥90(%)",
        "城市活力提升程度,≥90(%)",
        "干部队伍战斗力显著增强,=100(%)",
        "人居环境改善率,≥95(%)",
        "文明新风巩固率,≥90(%)",
        "辐射力增强,≥80(%)"
    })
    void seesDegreesOfWhatNobodyCounts(String name, String target) {
        var finding = only(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.OUTCOME, "社会效益指标", name, target, "96(%)");

        assertThat(finding.pointer()).isEqualTo("/indicators/0/target");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
    }

    @ParameterizedTest
    @CsvSource({
        "综合机械化水平提升,≥82(%)",
        "森林覆盖率提高,≥2(%)",
        "居民健康素养水平提升率,≥28(%)",
        "空气优良天数比例提升,≥3(%)",
        "农药减量率,≥4(%)",
        "企业产值提升,≥5(%)",
        "群众参与积极性问卷得分,≥90(%)"
    })
    void leavesDegreesOfWhatIsCounted(String name, String target) {
        assertThat(found(FindingCode.PERCENTAGE_UNMEASURABLE, IndicatorKind.OUTCOME, "社会效益指标", name, target, "96(%)"))
                .isEmpty();
    }

    static Stream<String> degrees() {
        return WordList.read(Ending.class, "degrees.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("degrees")
    void knowsEveryDegree(String word) {
        assertThat(found(
                        FindingCode.PERCENTAGE_UNMEASURABLE,
                        IndicatorKind.OUTCOME,
                        "社会效益指标",
                        "邻里关系" + word,
                        "≥90(%)",
                        "96(%)"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"召开项目调度会次数", "组织召开联席会议次数", "召开专题分析会场次", "举行碰头会", "召开业务协调会议数", "召开现场办公会期数", "编发信息数量", "台账更新次数"})
    void seesMeetingsAndPaperThatCarryAThirdOfThePoints(String name) {
        assertThat(heavy(name).found(FindingCode.TRIVIAL_ROW_HEAVY))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/weight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "举办专场招聘会场次",
                "举办农产品展销会次数",
                "举办惠民音乐会场次",
                "召开听证会次数",
                "举办技术培训会场次",
                "组织产销对接会次数",
                "会展中心维护次数",
                "举办村民运动会次数"
            })
    void leavesMeetingsThatAreTheWork(String name) {
        assertThat(heavy(name).found(FindingCode.TRIVIAL_ROW_HEAVY)).isEmpty();
    }

    @Test
    void leavesMeetingsOfAProjectForMeetings() {
        assertThat(heavy("召开人大调度会次数").project("人大会议经费").found(FindingCode.TRIVIAL_ROW_HEAVY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"资金支用进度", "预算资金支出完成率", "专项经费列支率", "财政拨款消化率", "用款进度", "项目经费开支比例"})
    void seesExecutionByOtherNames(String name) {
        assertThat(execution(name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"资金使用合规率", "资金拨付及时率", "预算编制准确率", "补贴资金发放率", "资金到位率", "经费使用规范率"})
    void leavesWhatIsNoExecution(String name) {
        assertThat(execution(name)).isEmpty();
    }

    @Test
    void asksWhyAllIsOnTargetOfManyCountsAndOnePercentage() {
        var form = Form.flawless().noRows();
        for (var cells : List.of("≥10(个) 10(个)", "≥130(家) 130(家)", "≤4(万元) 4(万元)", "≥1.2(亿元) 1.2(亿元)", "≥5(个) 5(个)")) {
            var parts = cells.split(" ");
            form.row(IndicatorKind.OUTPUT, parts[0], parts[1], "15", "15", "");
        }
        assertThat(form.found(FindingCode.ALL_EXACTLY_ON_TARGET)).isEmpty();

        form.row(IndicatorKind.SATISFACTION, "≥90(%)", "90(%)", "15", "15", "");
        assertThat(form.finding(FindingCode.ALL_EXACTLY_ON_TARGET).stake()).isEqualByComparingTo("9.00");
    }

    private static List<Finding> execution(String name) {
        return found(FindingCode.EXECUTION_COUNTED_AGAIN, IndicatorKind.OUTPUT, "质量指标", name, "≥95(%)", "96(%)");
    }

    private static Form heavy(String name) {
        return Form.flawless()
                .noRows()
                .project("河道保洁")
                .named(IndicatorKind.OUTPUT, "数量指标", name, "≥4(次)", "5(次)", "40")
                .named(IndicatorKind.OUTCOME, "社会效益指标", "水体断面", "≥3(个)", "3(个)", "50");
    }

    private static Finding only(
            FindingCode code, IndicatorKind kind, String category, String name, String target, String actual) {
        var found = found(code, kind, category, name, target, actual);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> found(
            FindingCode code, IndicatorKind kind, String category, String name, String target, String actual) {
        return Form.flawless()
                .noRows()
                .named(kind, category, name, target, actual, "10")
                .found(code);
    }
}
