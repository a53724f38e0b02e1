package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.result.ScoreSheet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Cost: 1,000 forms scored. */
class MoneyTextPropertiesTest {

    @Property
    void quotesWhatStandsInTheTexts(@ForAll("texts") String achieved, @ForAll("texts") String reason) {
        var form = Form.flawless().objectives("提供补贴", achieved).change(3, row -> row.explanation(reason));
        var sheet = form.sheet();

        assertThat(form.card().findings())
                .allSatisfy(finding -> assertThat(finding.evidence()).allSatisfy(evidence -> {
                    var text = text(sheet, evidence.pointer());
                    assertThat(text == null ? evidence.quote() : text.substring(evidence.start(), evidence.end()))
                            .isEqualTo(evidence.quote());
                }));
    }

    private static @Nullable String text(ScoreSheet sheet, String pointer) {
        return switch (pointer) {
            case "/achievedObjective" -> sheet.achievedObjective();
            case "/indicators/3/deviationExplanation" ->
                sheet.indicators().get(3).deviationExplanation();
            default -> null;
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "全年", "预算", "执行数", "执行率", "实际支出", "上年结转资金", "使用", "95", "120", "３０", "万元", "元", "%", "：", "，",
                        "。", "（", "）", "\n", " ", "　", "其中", "全部完成", "未完成", "无", "约", "不超过", "2023年", "社区食堂补贴", "𠮷")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
