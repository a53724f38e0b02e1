package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "管好用好公房，保障住户安全。|管好用好公房 保障住户安全",
                "修缮公房（12栋）|修缮公房(12栋)",
                "修缮公房ＡＢ栋|修缮公房ab栋",
                "修缮公房；清理楼道|修缮公房，清理楼道。",
                "修缮公房\u3000清理楼道|修缮公房清理楼道",
                "修缮公房+清理楼道|修缮公房＋清理楼道"
            })
    void seesTextsThatAreEqualButForBlanksMarksAndWidth(String expected, String achieved) {
        var form = Form.flawless().objectives(expected, achieved);

        assertThat(form.found(FindingCode.OBJECTIVES_IDENTICAL))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.evidence())
                        .containsExactly(
                                Evidence.whole("/achievedObjective", achieved),
                                Evidence.whole("/expectedObjective", expected)));
        assertThat(form.found(FindingCode.OBJECTIVES_REWORDED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成公房屋面防水修缮，消除漏雨隐患|已完成公房屋面防水修缮，消除了漏雨隐患",
                "计划修缮公房屋面，改善居住条件|公房屋面修缮，居住条件改善",
                "开展楼道清理和消防设施更新，确保居民安全|已开展楼道清理和消防设施更新",
                "修缮公房12栋，惠及住户300户，改善居住环境|修缮公房12栋，惠及住户300户，居住环境得到改善",
                "维护电梯，更换老旧部件，保障出行；清洗水箱|清洗水箱，维护电梯，更换老旧部件",
                "将公房档案数字化，建立一房一档|公房档案已数字化，建立了一房一档"
            })
    void seesThatOnlyTheWordsOfTheObjectiveAreTurned(String expected, String achieved) {
        var form = Form.flawless().objectives(expected, achieved);

        assertThat(form.found(FindingCode.OBJECTIVES_REWORDED)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("3");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.whole("/achievedObjective", achieved),
                            Evidence.whole("/expectedObjective", expected));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成公房屋面防水修缮，消除漏雨隐患|完成公房屋面防水修缮23处，消除漏雨隐患",
                "修缮公房12栋|修缮公房13栋",
                "改善居住条件|更换了全部水管，居民不再为漏水来信",
                "维护电梯|已维护电梯",
                "开展楼道清理|楼道清理工作由街道牵头，物业每周复查，堆物投诉明显少于往年",
                "|已完成公房屋面防水修缮",
                "完成公房屋面防水修缮|"
            })
    void isSilentWhereTheTextSaysMore(String expected, String achieved) {
        var form = Form.flawless().objectives(expected == null ? "" : expected, achieved == null ? "" : achieved);

        assertThat(form.found(FindingCode.OBJECTIVES_REWORDED)).isEmpty();
        assertThat(form.found(FindingCode.OBJECTIVES_IDENTICAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "按计划完成。",
                "已完成全年各项目标任务",
                "按照年初工作计划，扎实推进各项工作，较好地完成了年度绩效目标，取得了良好的社会效益。",
                "全部完成，完成率100%。",
                "达到预期效果",
                "项目实施顺利，资金使用规范，达到预期目标",
                "已完成。",
                "已完成项目改造",
                "在局党组的正确领导下，我单位高度重视，精心组织，全面完成年度绩效目标。",
                "见附件",
                "详见自评报告。",
                "同预期目标",
                "社区食堂补贴项目已按要求实施完毕，达到预期效果",
                "各项指标全部达标，12项三级指标均已完成。",
                "圆满收官，为高质量发展提供了有力支撑",
                "统筹谋划、周密部署、狠抓落实，工作迈上新台阶，受到群众一致好评。",
                "资金专款专用，无截留挪用，项目管理规范。",
                "产出、质量、时效、成本指标均达到年初设定值，服务对象满意度较高。",
                "一年来，全体干部职工克服种种困难，齐心协力，交出满意答卷",
                "与年初目标一致，无偏差",
                "目标已实现，长效机制逐步健全",
                "较好地发挥了职能作用，促进了社会和谐稳定。",
                "略"
            })
    void seesWordsThatWouldFitAnyProject(String achieved) {
        var form = Form.flawless().objectives("修缮公房屋面。", achieved);

        assertThat(form.found(FindingCode.ACHIEVEMENT_SAYS_NOTHING))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
                    assertThat(doubt.stake()).isEqualByComparingTo("3");
                    assertThat(doubt.evidence()).containsExactly(Evidence.whole("/achievedObjective", achieved));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "已完成5项。",
                "按计划修缮公房屋面",
                "项目已于10月通过竣工决算审计",
                "按计划完成，公房住户漏雨报修减少",
                "已缴纳残保金",
                "按实发放抚恤金",
                "完成率95%",
                "高度重视食品安全，全年无食物中毒",
                "补助拨到各社区，老人每餐少付3元",
                "在街道指导下开办早餐，六点开门",
                "食堂补贴项目完成改造两处",
                "厨房设备更新，油烟达标排放",
                "完善助餐制度，高龄老人由志愿者送餐上门",
                "圆满完成任务，惠及老人群众1200人次"
            })
    void isSilentWhereSomethingIsSaid(String achieved) {
        var form = Form.flawless().objectives("修缮公房屋面。", achieved);

        assertThat(form.found(FindingCode.ACHIEVEMENT_SAYS_NOTHING)).isEmpty();
    }

    static Stream<String> emptyWords() {
        return WordList.read(ObjectiveChecks.class, "empty-words.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("emptyWords")
    void saysNothingInAnyEmptyWord(String word) {
        var form = Form.flawless().objectives("修缮公房屋面。", word);

        assertThat(form.found(FindingCode.ACHIEVEMENT_SAYS_NOTHING)).hasSize(1);
    }

    static Stream<String> tenses() {
        return WordList.read(ObjectiveChecks.class, "tenses.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("tenses")
    void looksThroughEveryWordOfTense(String word) {
        var form = Form.flawless().objectives("修缮公房屋面楼道", "修缮公房" + word + "屋面");

        assertThat(form.found(FindingCode.OBJECTIVES_REWORDED)).hasSize(1);
    }
}
