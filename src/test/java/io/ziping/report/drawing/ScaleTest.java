package io.ziping.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "5, 1, 5", "6, 2, 6", "94, 20, 100", "101, 50, 150", "999999, 200000, 1000000"})
    void endsAtARoundNumberAboveTheHighest(int highest, int step, int roof) {
        assertThat(Scale.step(Math.max(1, highest), 5)).isEqualTo(step);
        assertThat(Scale.roof(highest, 5)).isEqualTo(roof);
    }

    @Test
    void goesUpAsWellAsAcross() {
        var across = new Scale(0, 100, 1_000, 2_000);
        assertThat(across.at(50)).isEqualTo(1_500);
        var up = new Scale(60, 100, 2_000, 1_000);
        assertThat(up.at(60)).isEqualTo(2_000);
        assertThat(up.at(100)).isEqualTo(1_000);
        assertThat(up.ticks(4)).containsExactly(60, 70, 80, 90, 100);
    }

    @Test
    void ofOneNumberDividesByNothing() {
        assertThat(new Scale(7, 7, 100, 200).at(7)).isEqualTo(100);
    }
}
