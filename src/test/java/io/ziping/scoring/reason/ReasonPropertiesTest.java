package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cost: 3,000 short texts. */
class ReasonPropertiesTest {

    @Property
    void readsAnyText(@ForAll String text, @ForAll String indicator) {
        var reason = new Reason(text);

        assertThat(reason.isHollow(indicator) && !reason.isGiven()).isFalse();
        assertThat(reason.explainsMore(indicator) && reason.isHollow(indicator)).isFalse();
    }

    /** A name that is the project's own makes no two rows one matter, and the order of rows nothing at all. */
    @Property
    void namesShareAMatterInAnyOrder(
            @ForAll("names") String one, @ForAll("names") String other, @ForAll("names") String third) {
        var names = List.of(one, other, third);

        assertThat(CommonCause.explains("", names, ""))
                .isEqualTo(CommonCause.explains("", List.of(third, one, other), ""));
        assertThat(CommonCause.explains("", names, one)).isFalse();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("道路", "养护", "桥梁", "满意度", "率", "（", "3", "A")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property
    void findsWordsWhereTheyStand(@ForAll("texts") String text) {
        Claims.ofFulfilment(text, "培训", null, 2024)
                .ifPresent(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.words()));
        Claims.ofShortfall(text, "", 2024)
                .ifPresent(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.words()));
    }

    /** What stands around a reason makes no reason of what is none. */
    @Property
    void keepsNothingNothing(@ForAll("nothings") String text) {
        assertThat(new Reason(text).isGiven()).isFalse();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "全部完成", "未完成", "已达标", "均已", "落实", "比目标少", "完成目标的", "，", "。", "\n", "没有", "目标", "100%", "两处",
                        "（", "）", "　", "Ａ", "𠮷", "3.5", "但")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> nothings() {
        return Arbitraries.of("无", "0", "/", "-", "按计划", "不适用", "12份", "95%", "３.5", "N/A", "暂无")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join(" ", parts) + "。");
    }
}
