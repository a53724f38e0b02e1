package io.ziping.intake.correction;

import static io.ziping.intake.checking.ReadForms.doubt;
import static io.ziping.intake.checking.ReadForms.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.checking.RemovedRow;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that go and come back with all that is said of them. */
class RowRemovalTest {

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
}
