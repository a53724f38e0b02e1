package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.values.IndicatorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which a text speaks of a row. */
class SpokenWordingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "土壤检测项次|≥1050(项次)|1074(项次)|检测土壤样品1210项次|1210项次",
                "消火栓保养数量|≥1320(具)|1346(具)|完成1520具消火栓保养|1520具",
                "河道巡查河次|≥300(河次)|312(河次)|河道巡查达360河次|360河次",
                "驻村指导村次|≥120(村次)|126(村次)|驻村指导累计150村次|150村次",
                "公益广播播出档次|≥900(档次)|930(档次)|公益广播播出1090档次|1090档次",
                "图书外借册次|≥26(万册次)|27.1(万册次)|图书外借29.8万册次|29.8万册次"
            })
    void readsTheUnitsThatOnlyTheRowsHave(String name, String target, String actual, String text, String quote) {
        doubts(name, target, actual, text, quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "土壤检测项次|≥1050(项次)|1074(项次)|检测土壤样品1074项次",
                "土壤检测项次|≥1050(项次)|1074(项次)|上年检测土壤样品1210项次",
                "土壤检测项次|≥1050(项次)|1074(项次)|检测土壤样品1074项次，其中重金属检测420项次",
                "土壤检测项次|≥1050(项次)|1074(项次)|计划检测土壤样品1050项次",
                "消火栓保养数量|≥1320(具)|1346(具)|另接收小区移交灭火器材52具",
                "图书外借册次|≥26(万册次)|27.1(万册次)|图书外借27万余册次"
            })
    void leavesSuchUnitsWhereTheyAreSaidOfElse(String name, String target, String actual, String text) {
        leaves(name, target, actual, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "次年留存率|≥75(%)|79.5(%)|人才次年留存率86.2%|86.2%",
                "学员次年就业率|≥60(%)|64.1(%)|学员次年就业率为71.8%|71.8%",
                "上年问题整改率|≥90(%)|95(%)|上年问题整改率88%|88%",
                "历年欠账清偿率|≥60(%)|64(%)|历年欠账清偿率71%|71%",
                "上年度结余分配户数|≥300(户)|312(户)|上年度结余分配到352户|352户",
                "往年旧案化解件数|≥20(件)|22(件)|化解往年旧案31件|31件"
            })
    void readsARowThatIsNamedAfterAnotherYear(String name, String target, String actual, String text, String quote) {
        doubts(name, target, actual, text, quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "供水管网漏损率|≤18(%)|16.2(%)|漏损率降到11.8%|11.8%",
                "供水管网漏损率|≤18(%)|16.2(%)|漏损率控制在14%|14%",
                "设施设备完好率|≥95(%)|96.4(%)|设备完好率提升至98.8%|98.8%",
                "平均等候时间|≤30(分钟)|26(分钟)|平均等候时间缩短到12分钟|12分钟",
                "亩均用药量|≤2.4(公斤)|2.2(公斤)|亩均用药量降至1.6公斤|1.6公斤",
                "家庭医生签约率|≥60(%)|63.5(%)|签约率稳定在71.4%|71.4%"
            })
    void readsWhereALevelHasCome(String name, String target, String actual, String text, String quote) {
        doubts(name, target, actual, text, quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "供水管网漏损率|≤18(%)|16.2(%)|漏损率由19.4%降到16.2%",
                "供水管网漏损率|≤18(%)|16.2(%)|漏损率降到16.2%，其中城东片区11.8%",
                "设施设备完好率|≥95(%)|96.4(%)|设备完好率提升1.4个百分点",
                "平均等候时间|≤30(分钟)|26(分钟)|高峰时段最长等候时间缩短到45分钟以内",
                "亩均用药量|≤2.4(公斤)|2.2(公斤)|亩均用药量降至2.2公斤",
                "家庭医生签约率|≥60(%)|63.5(%)|重点人群签约率稳定在63.5%"
            })
    void leavesLevelsThatAreRight(String name, String target, String actual, String text) {
        leaves(name, target, actual, text);
    }

    /** A row may count what is a part of another one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "低保家庭子女资助人次|≥3100(人次)|3174(人次)|资助学生5926人次，其中低保家庭子女3624人次|3624人次",
                "线上职业培训人次|≥400(人次)|420(人次)|开展职业培训，其中线上职业培训520人次|520人次",
                "重点河段巡查次数|≥60(次)|64(次)|巡查全覆盖，其中重点河段巡查84次|84次",
                "国产新片放映场次|≥100(场)|104(场)|放映及时，其中国产新片124场|124场",
                "残疾人就业援助人数|≥50(人)|54(人)|就业援助到位，其中残疾人就业援助74人|74人",
                "老旧电梯检验台数|≥800(台)|820(台)|检验按期，其中老旧电梯检验920台|920台"
            })
    void readsAPartThatARowIsNamedAfter(String name, String target, String actual, String text, String quote) {
        doubts(name, target, actual, text, quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "巡河次数|≥48(次)|52(次)|开展巡河52次，其中夜间巡河18次",
                "资助人次|≥5800(人次)|5926(人次)|资助5926人次，其中低保家庭子女3174人次",
                "电梯检验台数|≥9200(台)|9418(台)|检验电梯9418台，其中乘客电梯8003台、扶梯1415台",
                "观影人次|≥9600(人次)|10120(人次)|观影10120人次，其中暑期观影3200人次",
                "培训人次|≥400(人次)|420(人次)|培训420人次，其中线上260人次",
                "低保家庭子女资助人次|≥3100(人次)|3174(人次)|其中低保家庭子女3174人次、特困家庭子女120人次"
            })
    void leavesPartsOfARow(String name, String target, String actual, String text) {
        leaves(name, target, actual, text);
    }

    /** What was counted may be named clauses before its number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "放流苗种数量|≥420(万尾)|431(万尾)|放流鲢、鳙、黄尾鲴共466万尾|466万尾",
                "栽植苗木株数|≥5000(株)|5280(株)|栽植香樟、女贞、栾树合计6120株|6120株",
                "铺设管网长度|≥12(公里)|12.6(公里)|铺设给水、雨水、污水三类管道14.9公里|14.9公里",
                "发放种子重量|≥60(吨)|62(吨)|发放水稻、玉米、大豆等作物用种78吨|78吨",
                "采购图书册数|≥3000(册)|3120(册)|采购社科、文学、少儿读物共3620册|3620册",
                "安装路灯盏数|≥180(盏)|186(盏)|安装太阳能、市电、风光互补三种灯具216盏|216盏"
            })
    void readsWhatWasNamedBeforeAList(String name, String target, String actual, String text, String quote) {
        doubts(name, target, actual, text, quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "燃油消耗量|≤18(吨)|16.2(吨)|打捞漂浮物2360吨，节约燃油",
                "放流苗种数量|≥420(万尾)|431(万尾)|放流鲢、鳙、黄尾鲴共431万尾",
                "栽植苗木株数|≥5000(株)|5280(株)|清理枯枝，修剪行道树7400株",
                "铺设管网长度|≥12(公里)|12.6(公里)|巡查道路，累计行程1420公里",
                "采购图书册数|≥3000(册)|3120(册)|剔旧下架，注销图书420册",
                "安装路灯盏数|≥180(盏)|186(盏)|安装太阳能、市电路灯各93盏，合计186盏"
            })
    void leavesNumbersOfOtherThingsInTheSentence(String name, String target, String actual, String text) {
        leaves(name, target, actual, text);
    }

    /** An amount of any name that has all digits of the table's and is ten thousand times as much or as little. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2968400.00|发放创新券，金额296.84万元|296.84万元",
                "4526200.00|补贴发到学生卡上，共452.62万元|452.62万元",
                "1148300.00|工程款114.83万元|114.83万元",
                "8134000.00|兑现奖补813.4万元|813.4万元",
                "5512700.00|为农户贴息551.27万元|551.27万元",
                "3067500.00|经费306.75万元用于聘请社工|306.75万元"
            })
    void doubtsAnAmountThatTheTextHasInAnotherUnit(String executed, String text, String quote) {
        var form = Form.flawless().onlyFunding(executed, executed, executed).objectives("开办食堂。", text);

        assertThat(form.finding(FindingCode.AMOUNT_UNIT_SLIP).evidence())
                .extracting(Evidence::quote)
                .containsExactly(executed, quote);
        assertThat(form.finding(FindingCode.AMOUNT_UNIT_SLIP).stake()).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "296.84|发放创新券，金额296.84万元",
                "2968400.00|带动投入2965万元",
                "2968400.00|工本费297万元",
                "120.00|每户120元",
                "2968400.00|约296.84万元",
                "95.00|户均补贴0.95万元"
            })
    void leavesAmountsThatAreOnlyLikeIt(String executed, String text) {
        var form = Form.flawless().onlyFunding(executed, executed, executed).objectives("开办食堂。", text);

        assertThat(form.found(FindingCode.AMOUNT_UNIT_SLIP)).isEmpty();
    }

    @Test
    void comparesAPlanInAUnitOfItsOwn() {
        var form = form("检测项次", "≥1050(项次)", "1074(项次)").objectives("检测土样1005项次", "检测土样1074项次");

        assertThat(form.findings()).contains("swapped-digits /expectedObjective");
    }

    private static void doubts(String name, String target, String actual, String text, String quote) {
        var form = form(name, target, actual).objectives("照常开展。", text);
        int start = text.lastIndexOf(quote);

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).singleElement().satisfies(doubt -> {
            assertThat(doubt.stake()).isEqualByComparingTo("30");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", text, start, start + quote.length()),
                            Evidence.whole("/indicators/0/actual", actual),
                            Evidence.whole("/indicators/0/name", name));
        });
    }

    private static void leaves(String name, String target, String actual, String text) {
        var form = form(name, target, actual).objectives("照常开展。", text);

        assertThat(form.found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
        assertThat(form.found(FindingCode.SWAPPED_DIGITS)).isEmpty();
    }

    private static Form form(String name, String target, String actual) {
        return Form.flawless()
                .change(0, row -> row.name(name).target(target).actual(actual))
                .change(1, row -> row.name("审批时限").kind(IndicatorKind.OUTPUT))
                .change(2, row -> row.name("环境改善"))
                .change(3, row -> row.name("用工单位评价"));
    }
}
