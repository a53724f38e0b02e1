package io.ziping.scoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorNameTest {

    @ParameterizedTest
    @CsvSource({
        "群众满意度（％）,群众满意度,群众满意度",
        "主管部门满意度达到100%,主管部门满意度,主管部门满意度",
        "评估事项不少于6项,评估事项,评估事项",
        "开展村干部培训人次,开展村干部培训人次,村干部培训",
        "培训完成率,培训完成率,培训",
        "（中期）报告提交及时率,报告提交及时率,中期报告提交及时",
        "３号楼改造率≥95%,3号楼改造率,3号楼改造",
        "人数,人数,人数",
        "'','',''"
    })
    void readsWhatIsMeasured(String typed, String measure, String subject) {
        var name = IndicatorName.of(typed);

        assertThat(name.measure()).isEqualTo(measure);
        assertThat(name.subject()).isEqualTo(subject);
    }

    /** As people write it, where that can be told; as it is compared otherwise. */
    @ParameterizedTest
    @CsvSource({"PM2.5浓度（μg/m³）≤35,PM2.5浓度", "GDP 增速 不低于6%,GDP 增速", "改造率≥９５％,改造率", "［A级］景区数（个）,景区数", "（）,''"})
    void keepsHowItIsSpelt(String typed, String spelling) {
        assertThat(IndicatorName.spelling(typed)).isEqualTo(spelling);
        assertThat(IndicatorName.of(spelling).measure())
                .isEqualTo(IndicatorName.of(typed).measure());
    }

    @ParameterizedTest
    @CsvSource({
        "群众投诉率,true",
        "安全事故发生数,true",
        "数据差错率（‰）,true",
        "不合格率,true",
        "投诉处理率,false",
        "零事故天数,false",
        "无投诉率,false",
        "事故率下降,false",
        "合格率,false"
    })
    void tellsWhatThereShouldBeLessOf(String typed, boolean bad) {
        assertThat(IndicatorName.of(typed).isBadEvent()).isEqualTo(bad);
    }

    @Test
    void takesANegatedEndingForAnother() {
        assertThat(Ending.QUALITY.isOf(IndicatorName.of("验收合格率"))).isTrue();
        assertThat(Ending.QUALITY.isOf(IndicatorName.of("验收不合格率"))).isFalse();
        assertThat(Ending.QUALITY.isOf(IndicatorName.of("消防合格率"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "发放补贴户数,补贴发放人数,true",
        "第12组巡查次数,第21组巡查次数,false",
        "巡查第12组次数,第12组巡查次数,true",
        "河道巡查,河道清淤,false",
        "数,量,false"
    })
    void knowsOneSubjectWhateverTheOrderOfItsWords(String one, String other, boolean same) {
        assertThat(IndicatorName.of(one).hasSubjectOf(IndicatorName.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @MethodSource("countings")
    void leavesEveryCountingOutOfTheSubject(String word) {
        assertThat(IndicatorName.of("村医轮训" + word).subject()).isEqualTo("村医轮训");
        assertThat(IndicatorName.of("村医轮训" + word).isCounted()).isTrue();
    }

    static Stream<String> countings() {
        return WordList.read(IndicatorName.class, "countings.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("fillers")
    void leavesEveryFillerOutOfTheSubject(String word) {
        assertThat(IndicatorName.of(word + "村医轮训").subject()).isEqualTo("村医轮训");
    }

    static Stream<String> fillers() {
        return WordList.read(IndicatorName.class, "fillers.txt").words().stream();
    }

    @Property
    void readsAnyText(@ForAll String typed) {
        var name = IndicatorName.of(typed);

        assertThat(name.hasSubjectOf(name)).isEqualTo(name.subject().length() >= 2);
        assertThat(name.subjects()).isNotNull();
    }

    /** Only the beginning of a text is a name. */
    @Test
    void readsTheBeginningOfAVeryLongName() {
        assertThat(IndicatorName.of("达".repeat(10_000)).normal()).hasSize(200);
    }
}
