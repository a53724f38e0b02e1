package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyChecksTest {

    private static final String LONG = "全年组织环卫工人技能比武三场，参赛选手 186 人，修订作业规程 9 项，更换老旧清扫车 14 辆，主城区机械化清扫里程达到 312 公里";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LONG + "。 | " + LONG + "。",
                "一、主要工作。" + LONG + "。二、下一步抓好考核。 | " + LONG,
                "全年组织环卫工人技能比武三场、参赛选手186人;修订作业规程9项;更换老旧清扫车14辆,主城区机械化清扫里程达到312公里 | " + LONG,
                "认真落实主管部门部署，严格执行管理办法，会同各街道做好保障，全部任务按期办结，社会反响良好 | 认真落实主管部门部署，严格执行管理办法，会同各街道做好保障，全部任务按期办结，社会反响良好。",
                "2024年，社区助餐点保持运行 23 家，服务老人 1460 名，改造厨房 5 间 | 2023年，社区助餐点保持运行 23 家，服务老人 1460 名，改造厨房 5 间",
                "助餐点运行 23 家，服务老人 1460 名，改造厨房 5 间，补贴发放到位、群众反映良好。新增加一句 | 助餐点运行 23 家，服务老人 1460 名，改造厨房 5 间，补贴发放到位、群众反映良好。",
                "放流鲢、鳙410万尾，活动6场，沙河断面改期一次。 | 放流鲢、鳙410万尾，活动6场，沙河断面改期一次。",
                "处置污泥1.29万吨，出水达标98.6% | 处置污泥1.29万吨；出水达标98.6%。",
                "今年组织演练9次，巡检台站36个，更换电池3组 | 组织演练9次，巡检台站36个，更换电池3组"
            })
    void asksForThisYearsTextWhereItIsLastYears(String achieved, String then) {
        assertThat(lastYear(achieved, then))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/achievedObjective");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "按计划完成全年目标。 | 按计划完成全年目标。",
                "全年组织技能比武 3 场，参赛选手 186 人，修订作业规程 9 项 | 全年组织技能比武 4 场，参赛选手 205 人，修订作业规程 11 项",
                "按照《城市生活垃圾管理办法》（2019）12号的要求开展各类分类投放指导和宣传工作并取得实效 | 本年按照《城市生活垃圾管理办法》（2019）12号的要求开展各类分类投放指导和宣传工作，新增点位 30 个",
                "改造厨房 5 间 | 改造厨房 5 间",
                "演练9次，巡检台站38个 | 演练9次，巡检台站36个",
                "放流鲢、鳙431万尾，活动6场，沙河断面改期一次。 | 放流鲢、鳙410万尾，活动6场，沙河断面改期一次。",
                " | ",
                "助餐点运行 23 家，服务老人 1460 名 | 清理河道 14 公里，补种苗木 800 株"
            })
    void leavesTextsAloneThatTellOfThisYear(String achieved, String then) {
        assertThat(lastYear(achieved == null ? "" : achieved, then == null ? "" : then))
                .isEmpty();
    }

    @Test
    void quotesWhatIsTheSameInBothYears() {
        var achieved = "一、主要工作。" + LONG + "。";
        var finding = lastYear(achieved, LONG).get(0);

        assertThat(finding.message()).isEqualTo("实际完成情况与上年的自评表有 57 个字相同");
        assertThat(finding.stake()).isEqualByComparingTo("8.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.span("/achievedObjective", achieved, 7, achieved.length() - 1),
                        Evidence.whole("/achievedObjective", LONG).of(41L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                LONG + "。 | " + LONG + "。",
                "首先完成部署。" + LONG + " | " + LONG + "，再接再厉。",
                "改造厨房 5 间，服务老人 1460 名 | 改造厨房5间、服务老人1460名。",
                "２０２４年开办托育点１２处、开放托位３６０个、服务婴幼儿家庭２９８户、培训保育人员５６名 | 2024年开办托育点12处、开放托位360个、服务婴幼儿家庭298户、培训保育人员56名",
                "更换老旧清扫车 14 辆，主城区机械化清扫里程达到 312 公里，作业人员持证上岗率保持稳定，设备按月检修，群众反映良好，其余略 | 更换老旧清扫车 14 辆，主城区机械化清扫里程达到 312 公里，作业人员持证上岗率保持稳定，设备按月检修，群众反映良好",
                "共拨付 36.5 万元用于困难职工帮扶，帮扶 73 人 | 共拨付36.5万元用于困难职工帮扶，帮扶73人"
            })
    void asksForAnOwnTextWhereItIsAnothers(String achieved, String other) {
        assertThat(another(achieved, other))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/achievedObjective");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "认真落实主管部门部署，严格执行管理办法，会同各街道做好保障，全部任务按期办结，社会反响良好 | 认真落实主管部门部署，严格执行管理办法，会同各街道做好保障，全部任务按期办结，社会反响良好",
                "按计划完成。 | 按计划完成。",
                "系统全年稳定运行，完成等级保护测评 1 次 | 系统全年稳定运行，完成等级保护测评 2 次",
                "2024年度各项工作按照批复的绩效目标有序推进并全部完成，资金使用安全规范高效 | 2024年度各项工作按照批复的绩效目标有序推进并全部完成，资金使用安全规范高效",
                "改造厨房 5 间 | 改造厨房 5 间",
                "物业公司派驻6名保洁员，消防演练组织2次，覆盖办公、宿舍、食堂三区；秩序平稳，没有发生责任事故。新楼启用后增设了夜间门岗和访客登记台 | 物业公司派驻6名保洁员，消防演练组织2次，覆盖办公、宿舍、食堂三区；秩序平稳，没有发生责任事故。车棚完成翻修",
                "服务老人 1460 名 | "
            })
    void leavesHonestBoilerplateAlone(String achieved, String other) {
        assertThat(another(achieved, other == null ? "" : other)).isEmpty();
    }

    @Test
    void quotesWhatIsTheSameInBothForms() {
        var achieved = "首先完成部署。" + LONG;
        var finding = another(achieved, LONG).get(0);

        assertThat(finding.message()).isEqualTo("实际完成情况有 57 个字与城北街道的“环卫提升”相同");
        assertThat(finding.stake()).isEqualByComparingTo("8.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.span("/achievedObjective", achieved, 7, achieved.length()),
                        Evidence.whole("/achievedObjective", LONG).of(77L));
    }

    private static List<Finding> lastYear(String achieved, String then) {
        return Form.flawless()
                .objectives("", achieved)
                .beside(Form.flawless().objectives("", then))
                .found(FindingCode.ACHIEVEMENT_COPIED_LAST_YEAR);
    }

    private static List<Finding> another(String achieved, String other) {
        var similar = new SimilarForm(77, "环卫提升", "城北街道", "", other);
        return Form.flawless()
                .objectives("", achieved)
                .beside(new Context("", null, new Peers(Map.of(), List.of(similar), ProjectNames.NONE)))
                .found(FindingCode.COPIED_FROM_ANOTHER);
    }
}
