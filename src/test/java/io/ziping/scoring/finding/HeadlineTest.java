package io.ziping.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Samples;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.scorer.Scorer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadlineTest {

    @Test
    void saysNothingOfAFormWithoutFindings() {
        assertThat(Headline.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "学习考察接待项目,执行低仍为优,DOUBT,1",
        "印刷服务费,得分低于规则,ADVICE,1",
        "出国境专项经费,执行低未说明,DOUBT,1",
        "效能建设项目,超额完成 2 项,DOUBT,2",
        "党建经费,超额完成,DOUBT,1",
        "法律顾问费,完成情况空泛,DOUBT,1"
    })
    void namesTheMostImportantFindingOfTheSamples(String project, String text, Kind kind, int count) {
        var findings = new Scorer(ScoringPolicy.standard())
                .score(Samples.named(project))
                .findings();

        assertThat(Headline.of(findings)).contains(new Headline(text, kind, count));
    }

    @Test
    void putsBlocksFirstWhateverTheOrder() {
        var findings = List.of(
                FindingCode.EXCELLENT_DESPITE_EXECUTION.at("", ""),
                FindingCode.DEVIATION_UNEXPLAINED.at("/indicators/0/deviationExplanation", ""),
                FindingCode.SCORE_ABOVE_WEIGHT.at("/indicators/1/score", ""));

        assertThat(Headline.of(findings)).contains(new Headline("得分高于分值", Kind.BLOCK, 1));
    }

    @Test
    void countsTheSameFindingOnlyWhereThereIsRoom() {
        assertThat(Headline.of(many(FindingCode.MISSING, 12))).contains(new Headline("未填 12 项", Kind.BLOCK, 12));
        assertThat(Headline.of(many(FindingCode.SCORE_DIFFERS_FROM_RULE, 2)))
                .contains(new Headline("得分与规则不同", Kind.DOUBT, 2));
        assertThat(Headline.of(many(FindingCode.UNMET_AT_FULL_SCORE, 99)))
                .contains(new Headline("未达标满分 99 项", Kind.DOUBT, 99));
        assertThat(Headline.of(many(FindingCode.UNMET_AT_FULL_SCORE, 100)))
                .contains(new Headline("未达标满分", Kind.DOUBT, 100));
    }

    @Test
    void hasWordsForFindingsOfOtherRooms() {
        var block = new Finding("", "deadline-passed", Kind.BLOCK, "");
        var doubt = new Finding("", "looks-copied", Kind.DOUBT, "");
        var advice = new Finding("", "could-be-shorter", Kind.ADVICE, "");

        assertThat(Headline.of(List.of(doubt, block))).contains(new Headline("须修改", Kind.BLOCK, 1));
        assertThat(Headline.of(List.of(doubt))).contains(new Headline("有疑点", Kind.DOUBT, 1));
        assertThat(Headline.of(List.of(advice))).contains(new Headline("有提示", Kind.ADVICE, 1));
        assertThat(Headline.of(List.of(advice, FindingCode.ALL_FULL_SCORE.at("", ""))))
                .contains(new Headline("全部满分", Kind.ADVICE, 1));
    }

    @Test
    void putsAnyDoubtBeforeAllAdvice() {
        assertThat(Headline.of(List.of(
                        FindingCode.HEAVY_INDICATOR.at("/indicators/0/weight", ""),
                        new Finding("", "looks-copied", Kind.DOUBT, ""))))
                .contains(new Headline("有疑点", Kind.DOUBT, 1));
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::kind)).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryTagShortAndEveryCodeFindable(FindingCode code) {
        assertThat(code.tag()).hasSizeBetween(2, 10);
        assertThat(code.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(FindingCode.of(code.code())).contains(code);
        assertThat(code.at("/x", "m"))
                .returns("/x", Finding::pointer)
                .returns(code.code(), Finding::code)
                .returns(code.severity(), Finding::severity)
                .returns(code.kind(), Finding::kind)
                .returns("m", Finding::message);
    }

    @Test
    void knowsNoOtherCodes() {
        assertThat(FindingCode.of("deadline-passed")).isEmpty();
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::code)).doesNotHaveDuplicates();
    }

    private static List<Finding> many(FindingCode code, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> code.at("/indicators/" + i, ""))
                .toList();
    }
}
