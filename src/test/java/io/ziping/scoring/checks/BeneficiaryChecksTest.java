package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BeneficiaryChecksTest {

    private static final String ACHIEVED = "桥梁伸缩缝更换完毕。";

    @ParameterizedTest
    @CsvSource({
        "家长对食谱公示表示认可。,家长",
        "住院患者的等候时间缩短。,患者",
        "种植户领到了补贴。,种植户",
        "当事人的权益得到维护。,当事人",
        "残疾人的出行条件改善。,残疾人",
        "读者对新书反映良好。,读者",
        "护林员待遇提高。,护林员"
    })
    void asksAboutPeopleOfWhomTheFormSpeaksNowhereElse(String sentence, String people) {
        int at = ACHIEVED.length() + sentence.indexOf(people);

        assertThat(found(sentence)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", ACHIEVED + sentence, at, at + people.length()));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "市民对通行反映良好。",
        "学校门前错峰施工。家长表示认可。",
        "桥梁通行能力提升。",
        "学员到工地参观。",
        "周边居民认可施工安排。",
        "养护人员技能得到提升。",
        "施工企业认可监理意见。",
        "群众和企业的满意程度提高。"
    })
    void leavesPeopleOfWhomTheFormSpeaksAndWhatIsNoBenefit(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    /** What was found beside others knows more; it stands in place of what was found before. */
    @Test
    void yieldsToTheNameOfAnotherProject() {
        var form = form("北山水库除险加固使农户增收。");
        var names = new ProjectNames(List.of("北山水库除险加固"));
        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED))
                .extracting(Finding::message)
                .containsExactly("实际完成情况说到“农户”，本表别处都与他们无关，是不是别的项目的受益对象");

        assertThat(form.beside(new Context("", null, new Peers(Map.of(), List.of(), names)))
                        .found(FindingCode.OTHER_PROJECT_NAMED))
                .extracting(Finding::message)
                .containsExactly("实际完成情况写的是另一个项目“北山水库除险加固”");
    }

    @Test
    void takesAnIndicatorForTheirMatter() {
        var form = form("家长对错峰施工表示认可。");
        assertThat(form.found(FindingCode.OTHER_PROJECT_NAMED)).hasSize(1);

        assertThat(form.named(IndicatorKind.OUTPUT, "质量指标", "学校周边桥梁完好率", "≥95(%)", "97(%)", "10")
                        .found(FindingCode.OTHER_PROJECT_NAMED))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void knowsAllPeople(String people) {
        assertThat(found(people + "的获得感增强。")).hasSize(1);
    }

    static Stream<String> people() {
        return WordList.read(BeneficiaryChecks.class, "beneficiaries.txt").words().stream()
                .flatMap(line -> Arrays.stream(line.split("\\|")[0].split(" ")));
    }

    @ParameterizedTest
    @MethodSource("others")
    void leavesWhatOnlyBeginsLikePeople(String others) {
        assertThat(found("本公" + others + "得到改善。")).isEmpty();
        assertThat(found(others + "得到改善，患者增强。")).hasSize(1);
    }

    static Stream<String> others() {
        return WordList.read(BeneficiaryChecks.class, "not-beneficiaries.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("benefits")
    void knowsEveryWordOfABenefit(String word) {
        assertThat(found("患者" + word + "。")).hasSize(1);
    }

    static Stream<String> benefits() {
        return WordList.read(BeneficiaryChecks.class, "benefits.txt").words().stream();
    }

    private static List<Finding> found(String sentence) {
        return form(sentence).found(FindingCode.OTHER_PROJECT_NAMED);
    }

    private static Form form(String sentence) {
        return Form.flawless().project("桥梁养护").objectives("更换桥梁伸缩缝。", ACHIEVED + sentence);
    }
}
