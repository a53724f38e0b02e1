package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "0",
                "０",
                "0.00",
                "-",
                "—",
                "——",
                "/",
                "／",
                "\\",
                "无",
                "无。",
                " 无 ",
                "无；无",
                "偏差原因：无；改进措施：无",
                "N/A",
                "按计划",
                "按照计划。",
                "不适用",
                "（略）",
                "…",
                "3632份",
                "3632（份）",
                "95%",
                "９５％",
                "18.00分",
                "12个月",
                "1,500 份 / 3,632 份",
                "2024-05-01",
                "无偏差，无",
                "原因：",
                "null"
            })
    void isNotGivenByWhatOnlyFillsTheCell(String text) {
        assertThat(new Reason(text).isGiven()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "暴雨",
                "9月无活动",
                "无人报名",
                "2名学员请假",
                "5人离职",
                "没有合格供应商",
                "菜品少，已增加",
                "按计划延后",
                "未开展",
                "x",
                "不适用新标准，已停办",
                "原因：停水",
                "零星工程延后",
                "计划调整"
            })
    void isGivenByAnyOtherWords(String text) {
        assertThat(new Reason(text).isGiven()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("noReasons")
    void takesNoneOfTheseWordsForAReason(String word) {
        assertThat(new Reason(word).isGiven()).isFalse();
        assertThat(new Reason(word + "，设备故障").isGiven()).isTrue();
    }

    static Stream<String> noReasons() {
        return words("no-reasons.txt");
    }

    @ParameterizedTest
    @MethodSource("units")
    void takesNoFigureWithOneOfTheseUnitsForAReason(String unit) {
        assertThat(new Reason("12" + unit).isGiven()).isFalse();
        assertThat(new Reason("12" + unit + "停工").isGiven()).isTrue();
    }

    static Stream<String> units() {
        return words("units.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "已完成,培训人次",
        "各项工作均按计划有序推进。,培训人次",
        "今后将进一步加强管理，继续努力,走访户数",
        "加强预算管理，提高执行率,图书购置",
        "由于客观原因未完成,图书购置",
        "实际培训2356人次，超额完成年度目标,职工培训人次",
        "未达到年度指标值,管网改造长度",
        "下一步完善制度，确保按期完成目标任务。,抽检批次",
        "实际完成数比目标增加2132份,发放宣传手册",
        "详见附件,培训人次",
        "同上年,图书购置",
        "按比例扣分，符合评分细则,抽检批次",
        "我局高度重视，加强调度督办,走访户数",
        "认真总结经验教训，查找薄弱环节,走访户数",
        "偏差采取措施加以改进,图书购置"
    })
    void isHollowWhenItsWordsFitEveryRow(String text, String indicator) {
        assertThat(new Reason(text).isHollow(indicator)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "两名讲师临时退课,培训人次",
        "未完成，缺少场地,培训人次",
        "连续降雨,管网改造长度",
        "已完成，验收资料尚在补齐,管网改造长度",
        "居民外出务工较多,走访户数",
        "0,走访户数",
        "无,走访户数",
        "工作不到位,走访户数"
    })
    void isNotHollowWhenAnyWordIsOfTheMatter(String text, String indicator) {
        assertThat(new Reason(text).isHollow(indicator)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"暂无说明", "无特殊情况", "没有什么需要说明的", "不存在偏差问题", "尚无改进措施", "并未出现异常情况", "无其他原因", "无需整改", "未填写", "此项无偏差"})
    void isNotGivenByWordsThatDenyOne(String text) {
        assertThat(new Reason(text).isGiven()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无人报名", "没有车辆", "未签合同", "不具备开工条件", "没有施工队", "无货源", "未下雪", "存在分歧"})
    void isGivenByWordsThatDenyAThing(String text) {
        assertThat(new Reason(text).isGiven()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照常开展",
                "依照年度工作要点落实",
                "按序时进度推进",
                "按部就班实施",
                "按上级部署组织实施",
                "参照往年惯例办理",
                "属正常波动，在合理范围内",
                "与目标略有差距，仍有提升空间",
                "多方面因素影响，今后加强统筹协调",
                "受各种客观因素影响",
                "克服困难，全力推进，争取明年达标",
                "按评分标准自评扣分",
                "自评从严，谦虚谨慎，留有余地",
                "距离目标尚有差距，将迎头赶上",
                "进一步压实责任、细化措施，狠抓落实",
                "年度计划稳步推进中",
                "结合实际，据实自评",
                "再接再厉，精益求精",
                "目标管理有待加强，下一步科学合理设置目标",
                "领导班子高度重视，专人负责，跟踪问效"
            })
    void isHollowInTheManyWordsThereAreForNothing(String text) {
        assertThat(new Reason(text).isHollow("走访户数")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老人外出过冬",
                "走访车辆送修",
                "社工请假，走访排不开",
                "村道塌方两处",
                "系统升级，派单停发",
                "年初户籍数据有误",
                "两个社区拆迁，住户搬离",
                "经费下达晚",
                "尚在评审",
                "未获批复",
                "群众不在家",
                "会议取消"
            })
    void isNotHollowInAFewWordsOfTheMatter(String text) {
        assertThat(new Reason(text).isHollow("走访户数")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("noReasonParts")
    void takesNoDenialMadeOfTheseWordsForAReason(String word) {
        assertThat(new Reason("无" + word).isGiven()).isFalse();
        assertThat(new Reason("无" + word + "锅炉").isGiven()).isTrue();
    }

    static Stream<String> noReasonParts() {
        return words("no-reason-parts.txt");
    }

    @ParameterizedTest
    @MethodSource("fillers")
    void findsNoReasonInAnyOfTheseWords(String word) {
        assertThat(new Reason("已完成" + word).isHollow("")).isTrue();
    }

    static Stream<String> fillers() {
        return words("fillers.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"因暴雨停工", "主要因供货商违约", "受场馆检修影响，少办两场", "因公司倒闭而停", "受制于人手不足，由此受人员限制"})
    void findsTheWordsThatGiveACause(String text) {
        assertThat(Reason.saysWhy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"因公出国团组", "原因不明", "各种因素", "因此完成", "因地制宜开展", "因材施教", "受益群众满意", "受到好评", "接受培训的影响面广"})
    void takesNoOtherWordsForACause(String text) {
        assertThat(Reason.saysWhy(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("because")
    void takesEachOfTheseWordsForACause(String word) {
        assertThat(Reason.saysWhy("水管破裂" + word + "停业")).isTrue();
    }

    static Stream<String> because() {
        return words("because.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "年中新增三个居民点,惠及居民人次",
        "因第二季度全市统一检查，走访加密,走访次数",
        "报名人数多，开了第二个班,培训人次",
        "首次开办，缺少往年数据,培训人次",
        "学员参与踊跃,培训人次",
        "区委临时交办四项课题,课题数"
    })
    void explainsWhyMoreWasDone(String text, String indicator) {
        assertThat(new Reason(text).explainsMore(indicator)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "实际发放问卷数,问卷调查数",
        "已超额完成年度目标,培训人次",
        "实际数量比目标增加2132份,发放手册",
        "目标设置偏低,培训人次",
        "没有新增点位,点位数",
        "由于实际情况,点位数",
        "无,点位数"
    })
    void explainsNothingByTheFactOrTheTargetAlone(String text, String indicator) {
        assertThat(new Reason(text).explainsMore(indicator)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("moreThanPlanned")
    void takesEachOfTheseForWhyMoreWasDone(String word) {
        assertThat(new Reason("书画班" + word).explainsMore("演出场次")).isTrue();
        assertThat(new Reason("书画班没有" + word).explainsMore("演出场次")).isFalse();
    }

    static Stream<String> moreThanPlanned() {
        return words("more-than-planned.txt");
    }

    private static Stream<String> words(String resource) {
        return WordList.read(Reason.class, resource).words().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "文化馆年底交来一批旧书架，随到随装,书架安装数量,true",
        "合作书店把巡展大篷车开进了三所中专，学员课余排队,巡展场次,true",
        "年末完成较多,巡展场次,false",
        "大家都很努力,巡展场次,false"
    })
    void takesAStoryForAnExplanationOfMore(String text, String indicator, boolean explains) {
        assertThat(new Reason(text).explainsMore(indicator)).isEqualTo(explains);
    }
}
