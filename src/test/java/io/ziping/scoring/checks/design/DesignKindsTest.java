package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Indicators by kinds of names, each with the check that asks about it, and look-alikes that it leaves: {@code kinds.txt}. */
class DesignKindsTest {

    static Stream<String> kinds() {
        return WordList.read(DesignKindsTest.class, "kinds.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void asksOfKindsAndLeavesTheirLookAlikes(String line) {
        var cells = line.split("\\|");
        var form = Form.flawless().noRows().project(cells[2]);
        int weight = cells.length > 4 ? 10 : 40;
        for (int i = 3; i < cells.length; i++) {
            form = named(form, cells[i].split(";"), weight);
        }

        var rest = String.valueOf(90 - weight * (cells.length - 3));
        form = form.named(IndicatorKind.OUTCOME, "社会效益指标", "跟踪回报", "做到", "达成指标", rest);

        assertThat(form.findings().stream().anyMatch(finding -> finding.startsWith(cells[0])))
                .isEqualTo(cells[1].equals("+"));
    }

    private static Form named(Form form, String[] row, int weight) {
        return form.named(
                kind(row[0].charAt(0)), row[0].substring(1) + "指标", row[1], row[2], row[3], String.valueOf(weight));
    }

    private static IndicatorKind kind(char begin) {
        return switch (begin) {
            case '产' -> IndicatorKind.OUTPUT;
            case '效' -> IndicatorKind.OUTCOME;
            case '满' -> IndicatorKind.SATISFACTION;
            default -> throw new IllegalArgumentException(String.valueOf(begin));
        };
    }
}
