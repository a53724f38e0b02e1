package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody has to look at once, and rows that go and come back with all that is said of them. */
class ConcernsTest {

    private static Indicator row(String dimension, String category, String name, String score) {
        return new Indicator(dimension, category, name, "≥1项", "1项", "10", score, null, null, null);
    }

    private static final List<Indicator> ROWS = List.of(
            row("项目决策", "项目目标", "甲", "10"),
            row("项目决策", "项目立项", "乙", "10"),
            row("项目决策", "项目立项", "丙", "约9分"),
            row("产出指标", "数量指标", "丁", "10"));

    private static Doubt doubt(String pointer, String reason) {
        return new Doubt(pointer, "工作表“自评” D14", "原文", reason);
    }

    private static Reading reading(List<Doubt> doubts, Blank... blanks) {
        var document = new EvaluationDocument(
                null, null, null, 2024, "项目", "部门", "单位", "WAN_YUAN", List.of(), ROWS, null, null, null, null, null);
        return Reading.of("a.xlsx", new FormReading("工作表“自评”", document, doubts, List.of(), 20, List.of(blanks)));
    }

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

    @Test
    void aRowGoesWithItsDoubtsAndTheOthersMoveUp() {
        var read = reading(
                        List.of(
                                doubt("/indicators/1/score", "甲"),
                                doubt("/indicators/3/weight", "乙"),
                                doubt("/grade", "丙")),
                        new Blank("/indicators/2/actual", "第9行"))
                .withSeen(Set.of("/indicators/1/score", "/indicators/3/weight"));

        var without = RowRemoval.without(read, 1);

        assertThat(without.document().indicators()).extracting(Indicator::name).containsExactly("甲", "丙", "丁");
        assertThat(without.doubts()).extracting(Doubt::pointer).containsExactly("/indicators/2/weight", "/grade");
        assertThat(without.blanks()).extracting(Blank::pointer).containsExactly("/indicators/1/actual");
        assertThat(without.seen()).containsExactly("/indicators/2/weight");
        assertThat(without.printed()).hasSize(3);
    }

    @Test
    void rowsComeBackWhereTheyWereInAnyOrder() {
        var read = reading(
                        List.of(doubt("/indicators/0/score", "甲"), doubt("/indicators/2/score", "乙")),
                        new Blank("/indicators/1/actual", "第9行"))
                .withSeen(Set.of("/indicators/2/score"));
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0))) {
            var out = read;
            for (int i = 0; i < 3; i++) {
                out = RowRemoval.without(out, 0);
            }
            assertThat(out.removed()).extracting(RemovedRow::number).containsExactly(0, 1, 2);
            assertThat(RowRemoval.numberOf(out, 0)).isEqualTo(3);
            for (var number : order) {
                out = RowRemoval.with(out, number);
            }
            assertThat(out.document()).isEqualTo(read.document());
            assertThat(new ArrayList<>(out.doubts())).containsExactlyInAnyOrderElementsOf(read.doubts());
            assertThat(out.blanks()).isEqualTo(read.blanks());
            assertThat(out.seen()).isEqualTo(read.seen());
            assertThat(out.printed()).isEqualTo(read.printed());
            assertThat(out.removed()).isEmpty();
        }
        assertThat(RowRemoval.without(read, 9)).isSameAs(read);
        assertThat(RowRemoval.with(read, 1)).isSameAs(read);
        assertThat(Objects.requireNonNull(read.document().indicators())).hasSize(4);
    }

    @Test
    void runsOfRowsAreNamedTogether() {
        assertThat(ConcernLines.numbers(List.of(0, 1, 2, 4, 6, 7))).isEqualTo("第1—3、5、7、8项");
    }
}
