package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateHintChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（此处填写全年完成的主要工作）|此处填写",
                "请填写实际完成情况|请填写",
                "修剪行道树XX株|XX",
                "修剪行道树××株|××",
                "修剪行道树ｘｘｘ株|ｘｘｘ",
                "某某街道修剪行道树300株|某某",
                "修剪行道树（示例）|（示例",
                "如：修剪行道树300株|如：",
                "（例如：修剪行道树300株）|例如：",
                "……|……",
                "目标1：|目标1："
            })
    void seesWhatThePaperItselfSays(String text, String quote) {
        var form = Form.flawless().objectives("修剪行道树。", text);
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("3");
            assertThat(doubt.evidence())
                    .containsExactly(Evidence.span("/achievedObjective", text, start, start + quote.length()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "采购XXL号工作服300套",
                "机组7×24小时值守，苗木3×4米",
                "假如：无此情况",
                "开展活动（如：修剪、补种）",
                "填报表格300份",
                "修剪300株（注：不含补种）",
                "开展多种活动，例如修剪、补种",
                "示范路段修剪完成",
                "引导居民填写问卷300份",
                "修剪行道树300株……补种20株",
                "建成树种样例库一处",
                "型号MXX-3水泵2台",
                ""
            })
    void isSilentWhereTheWordsMeanSomethingElse(String text) {
        var form = Form.flawless().objectives("修剪行道树。", text);

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT)).isEmpty();
    }

    /** Instructions in the words of other papers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修剪行道树300株（请对照预期目标逐条填写，不超过300字）|请对照",
                "【请简要说明完成情况】|请简要说明",
                "请结合工作实际据实填报|请结合工作实际据实",
                "请从数量、质量两方面概述|请从数量、质量两方面概述",
                "修剪行道树。（500字以内）|500字以内",
                "限200字以内|限200字以内",
                "修剪行道树。目标N：……|目标N：",
                "目标2：……|目标2：…",
                "修剪行道树；指标3：...|指标3：...",
                "【本栏由项目单位填列】|本栏由项目单位填列",
                "该栏应由业务科室填|该栏应由业务科室填",
                "（根据实际情况填写）|根据实际情况填写",
                "填写要求：语言精炼|填写要求",
                "可另附页|可另附页",
                "（此行可删）|此行可删"
            })
    void seesInstructionsInOtherWords(String text, String quote) {
        var form = Form.flawless().objectives("修剪行道树。", text);

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT)).singleElement().satisfies(doubt -> {
            var evidence = doubt.evidence().get(0);
            assertThat(evidence.quote()).contains(quote.substring(0, Math.min(3, quote.length())));
            assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
            assertThat(doubt.stake()).isEqualByComparingTo("3");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "修剪行道树300株，请专家现场说明修剪要点",
                "邀请居民填写问卷300份",
                "逐条回复居民意见",
                "编写科普短文12篇，每篇800字",
                "申请说明书已备案",
                "完成目标300株；指标2项均达标",
                "本栏目刊发养护知识12期",
                "根据群众填写的意见表改进",
                "对照标准逐项验收",
                "请第三方机构如实评估",
                "（详见养护年报第三章）",
                "（数据来源：园林管理系统）"
            })
    void isSilentWhereSuchWordsAreOfTheWork(String text) {
        var form = Form.flawless().objectives("修剪行道树。", text);

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT)).isEmpty();
    }

    @Test
    void looksAtEveryTextCell() {
        var form = Form.flawless()
                .project("XX项目")
                .objectives("请填写预期目标", "请填写")
                .change(0, row -> row.name("指标1：").target("如：≥12(个)"))
                .change(2, row -> row.actual("请选择"))
                .change(3, row -> row.explanation("此处填写原因"));

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT))
                .extracting(doubt -> doubt.pointer())
                .containsExactly(
                        "/project",
                        "/expectedObjective",
                        "/achievedObjective",
                        "/indicators/0/name",
                        "/indicators/0/target",
                        "/indicators/2/actual",
                        "/indicators/3/deviationExplanation");
    }

    static Stream<String> hints() {
        return Stream.of(
                        words("hints.txt").map(word -> "行道树" + word + "株"),
                        words("opening-hints.txt").map(word -> word + "行道树"),
                        words("whole-hints.txt"))
                .flatMap(texts -> texts);
    }

    @ParameterizedTest
    @MethodSource("hints")
    void knowsEveryHint(String text) {
        var form = Form.flawless().objectives("修剪行道树。", text);

        assertThat(form.found(FindingCode.TEMPLATE_HINT_LEFT)).hasSize(1);
    }

    private static Stream<String> words(String list) {
        return WordList.read(TemplateHintChecks.class, list).words().stream();
    }
}
