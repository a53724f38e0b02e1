package io.ziping.intake.checking;

import static io.ziping.intake.checking.ReadForms.doubt;
import static io.ziping.intake.checking.ReadForms.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody has to look at once. */
class ConcernsTest {

    private static List<Doubt> classDoubts() {
        return IntStream.range(0, 3)
                .boxed()
                .flatMap(row -> Stream.of("dimension", "category")
                        .map(level -> doubt("/indicators/" + row + "/" + level, FormReading.UNUSUAL_CLASS)))
                .toList();
    }

    private static List<List<String>> pointers(Reading reading) {
        return reading.concerns().stream().map(Concern::pointers).toList();
    }

    @Test
    void aClassIsOneForAllItsRows() {
        var concerns = reading(classDoubts()).concerns();

        assertThat(concerns).extracting(Concern::rows).containsExactly(List.of(0), List.of(1, 2));
        assertThat(concerns).allMatch(Concern::classes);
        assertThat(reading(classDoubts()).unseen()).isEqualTo(2);
    }

    @Test
    void theSumsAndOneReasonOfARowAreOneEach() {
        var sum = "总分印的是98，各项得分合计84";
        var units = "年度指标值和实际完成值的单位不同";
        var reading = reading(List.of(
                doubt("/indicators", "分值合计是72，不是100；" + sum),
                doubt("/funding/0/score", sum),
                doubt("/totalScore", sum),
                doubt("/funding/0/weight", "没有找到这一列；分值合计是72，不是100"),
                doubt("/indicators/1/target", units),
                doubt("/indicators/1/actual", units),
                doubt("/indicators/3/target", units),
                doubt("/indicators/3/actual", units)));

        assertThat(pointers(reading))
                .containsExactly(
                        List.of("/indicators", "/funding/0/score", "/totalScore"),
                        List.of("/funding/0/weight"),
                        List.of("/indicators/1/target", "/indicators/1/actual"),
                        List.of("/indicators/3/target", "/indicators/3/actual"));
        assertThat(reading.concerns().get(1).reasons()).isEqualTo("没有找到这一列");
    }

    @Test
    void anUnclearHeadingIsOneForItsColumnAndWrongCellsAreNot() {
        var heading = "表头里有几列“指标值”，不知道是哪一列";
        var column = IntStream.range(0, 3)
                .mapToObj(row -> doubt("/indicators/" + row + "/target", heading))
                .toList();
        var cells = IntStream.range(0, 3)
                .mapToObj(row -> doubt("/indicators/" + row + "/target", "有认不出的字"))
                .toList();

        assertThat(reading(column, new Blank("/indicators/3/target", "第9行")).concerns())
                .hasSize(1);
        assertThat(reading(cells).concerns()).hasSize(3);
    }

    @Test
    void aTextIsNoScoreUntilItIsMended() {
        var read = reading(List.of(doubt("/indicators/2/score", "这里应是一个数")));
        var broken = read.withProblems(NumberCells.problems(read.document()).toList());

        assertThat(broken.problems()).extracting(DocumentProblem::pointer).containsExactly("/indicators/2/score");
        assertThat(broken.obstacles()).containsExactly("“约9分”不是数，请改成数，或清空");
        assertThat(broken.withSeen(Set.of("/indicators/2/score")).concerns())
                .hasSize(1)
                .noneMatch(concern -> concern.isSettled(Set.of("/indicators/2/score")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ９．５, true
            '1,000', true
            +5, true
            .5, true
            '1,5', false
            5%, false
            五, false
            """)
    void aScoreIsANumberWhereTheFormReadsOne(String score, boolean number) {
        var document = reading(List.of()).document();
        var rows = List.of(ReadForms.row("产出指标", "数量指标", "甲", score));

        assertThat(NumberCells.problems(document.withIndicators(rows))).hasSize(number ? 0 : 1);
    }

    @Test
    void rowsOfClassesNobodyKnowsAreOneObstacle() {
        var broken = reading(classDoubts())
                .withProblems(List.of(
                        new DocumentProblem("/indicators/0/dimension", "unknown-dimension", "没有一级指标“项目决策”"),
                        new DocumentProblem("/indicators/1/dimension", "unknown-dimension", "没有一级指标“项目决策”"),
                        new DocumentProblem("/project", "missing", "缺少项目名称")));

        assertThat(broken.obstacles()).containsExactly("2 类指标要选定二级指标", "缺少项目名称");
        assertThat(broken.unseen()).isZero();
    }
}
