package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherProjectChecksTest {

    private static final String OWN = "滨江绿道夜景灯光养护";
    private static final List<String> NAMES = List.of(
            OWN,
            "北山水库除险加固工程",
            "城东小学操场翻新改造",
            "老年人免费乘车补贴",
            "滨江绿道夜景灯光养护（二标段）",
            "党建经费",
            "夜景灯光养护",
            "执法船艇燃油保障",
            "中心菜场农药残留检测",
            "青年人才公寓租金补助");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "北山水库除险加固工程进展顺利|北山水库除险加固工程",
                "今年完成城东小学操场翻新改造，学生满意|城东小学操场翻新改造",
                "老年人免费乘车补贴按月发放|老年人免费乘车补贴",
                "保障执法船艇燃油保障到位|执法船艇燃油保障",
                "开展中心菜场农药残留检测300批次|中心菜场农药残留检测",
                "青年人才公寓租金补助惠及80人|青年人才公寓租金补助"
            })
    void seesTheNameOfAnotherProject(String text, String name) {
        int start = text.indexOf(name);

        assertThat(doubts(text)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("6");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", text, start, start + name.length()),
                            Evidence.whole("/project", OWN));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"滨江绿道夜景灯光养护正常", "滨江绿道夜景灯光养护（二标段）已验收", "夜景灯光养护正常", "党建经费另行安排", "水库除险加固", "城东小学", ""})
    void isSilentOnTheOwnNameItsPartsAndCommonWords(String text) {
        assertThat(doubts(text)).isEmpty();
    }

    @Test
    void looksAtBothTexts() {
        var form = form("北山水库除险加固工程进展顺利", "保障执法船艇燃油保障到位");

        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED))
                .extracting(Finding::message)
                .containsExactly("预期目标写的是另一个项目“北山水库除险加固工程”", "实际完成情况写的是另一个项目“执法船艇燃油保障”");
    }

    private static List<Finding> doubts(String text) {
        return form("养护灯光。", text).found(FindingCode.OTHER_PROJECT_NAMED);
    }

    private static Form form(String expected, String achieved) {
        var peers = new Peers(Map.of(), List.of(), new ProjectNames(NAMES));
        return Form.flawless().project(OWN).objectives(expected, achieved).beside(new Context(null, peers));
    }
}
