package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wordings of one form, each with the check that asks about it, and look-alikes that it leaves: {@code wordings.txt}. */
class WordingsTest {

    private static final String EXPECTED = "维修养护农村供水工程64处，更换老化管网92公里。";
    private static final String ACHIEVED = "维修供水工程66处，更换管网94.5公里。";

    static Stream<String> wordings() {
        return WordList.read(WordingsTest.class, "wordings.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void asksOfWordingsAndLeavesTheirLookAlikes(String line) {
        var cells = line.split("\\|", 4);
        var form = form(cells[2].charAt(0), cells[3]);

        assertThat(form.findings().stream().anyMatch(finding -> finding.startsWith(cells[0])))
                .isEqualTo(cells[1].equals("+"));
    }

    private static Form form(char where, String words) {
        var form = form();
        var parts = words.split(";");
        return switch (where) {
            case 'A' -> form.objectives(EXPECTED, ACHIEVED + words);
            case 'O' -> form.objectives(EXPECTED, words);
            case 'E' -> form.objectives("维修养护农村供水工程64处。" + words, ACHIEVED);
            case 'L' -> form.onlyFunding("100", "100", "78").objectives(EXPECTED, ACHIEVED + words);
            case 'S' -> form.objectives(EXPECTED, ACHIEVED + words).change(4, row -> row.actual("100(%)"));
            case 'R' ->
                form.change(0, row -> row.actual(parts[0]).score(parts[1]).explanation(parts[2]));
            case 'N' ->
                form.change(
                        Integer.parseInt(parts[0]),
                        row -> row.name(parts[1]).target(parts[2]).actual(parts[3]));
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static Form form() {
        return Form.flawless()
                .noRows()
                .fiscalYear(2025)
                .project("农村饮水安全工程维修养护")
                .objectives(EXPECTED, ACHIEVED)
                .named(IndicatorKind.OUTPUT, "数量指标", "维修养护供水工程数量", "≥64(处)", "66(处)", "20")
                .named(IndicatorKind.OUTPUT, "数量指标", "更换老化管网长度", "≥92(公里)", "94.5(公里)", "20")
                .named(IndicatorKind.OUTPUT, "质量指标", "工程验收合格率", "=100(%)", "100(%)", "20")
                .named(IndicatorKind.OUTCOME, "社会效益指标", "水质检测达标村数", "≥52(个)", "53(个)", "20")
                .named(IndicatorKind.SATISFACTION, "服务对象满意度指标", "用水户满意度", "≥90(%)", "93(%)", "10");
    }
}
