package io.ziping.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.analysis.ScoreCount;
import io.ziping.scoring.policy.ScoringPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final ListAddress ADDRESS = new ListAddress(2025, 0);

    @Test
    void countsEachPointFromTheLowestTenUp() {
        var distribution = of(score("78.99", 1), score("90.00", 2), score("90.99", 3), score("100.00", 4));

        assertThat(distribution.bars()).hasSize(31);
        assertThat(distribution.bars().get(0).from()).isEqualTo(70);
        assertThat(bar(distribution, 78)).returns(1, Distribution.Bar::forms).returns("中", Distribution.Bar::grade);
        assertThat(bar(distribution, 89)).returns(0, Distribution.Bar::forms).returns("良", Distribution.Bar::grade);
        assertThat(bar(distribution, 90))
                .returns(5, Distribution.Bar::forms)
                .returns(true, Distribution.Bar::border)
                .returns("优", Distribution.Bar::grade)
                .returns("/evaluations?year=2025&handedIn=yes&totalFrom=90&totalBelow=91", Distribution.Bar::url);
        assertThat(bar(distribution, 100)).returns(4, Distribution.Bar::forms);
        assertThat(distribution.says()).isEqualTo("10 份里 90.0% 评为优，40.0% 满分。");
    }

    @Test
    void tellsOfTotalsRightAtABorderThatStandOutAmongTheirNeighbours() {
        var neighbours = List.of(score("89.20", 2), score("89.70", 1), score("90.60", 2), score("91.30", 1));

        assertThat(with(neighbours, score("90.00", 9), score("90.49", 3)).says())
                .contains("刚到 90 的 12 份，是相邻半分的 8 倍");
        assertThat(with(neighbours, score("90.00", 3)).says()).doesNotContain("刚到");
        assertThat(with(neighbours, score("90.00", 2)).says()).doesNotContain("刚到");
        assertThat(with(neighbours, score("90.50", 12)).says()).doesNotContain("刚到");
    }

    private static Distribution with(List<ScoreCount> neighbours, ScoreCount... more) {
        return Distribution.of(
                Stream.concat(neighbours.stream(), Stream.of(more)).toList(),
                ScoringPolicy.standard().gradeBands(),
                ADDRESS);
    }

    private static Distribution of(ScoreCount... scores) {
        return Distribution.of(List.of(scores), ScoringPolicy.standard().gradeBands(), ADDRESS);
    }

    private static Distribution.Bar bar(Distribution distribution, int from) {
        return distribution.bars().stream()
                .filter(bar -> bar.from() == from)
                .findFirst()
                .orElseThrow();
    }

    private static ScoreCount score(String total, int forms) {
        return new ScoreCount(new BigDecimal(total), forms);
    }
}
