package io.ziping.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of checks, from what is typed to settings and back. */
class ChecksReaderTest {

    private static final FindingCode CHECK = FindingCode.OVER_COMPLETED;

    private final Map<String, String> typed =
            new HashMap<>(ChecksForm.of(CheckSettings.NONE, "").values());

    private void type(FindingCode check, String use, String confidence) {
        typed.put("use-" + check.code(), use);
        typed.put("confidence-" + check.code(), confidence);
    }

    private ChecksReader reader() {
        return new ChecksReader(ChecksForm.sent(typed));
    }

    @Test
    void readsWhatWasChosen() {
        type(CHECK, "PINNED", " 0.4 ");
        type(FindingCode.WRONG_CLASS, "ADVICE", "");
        type(FindingCode.TOTAL_CAPPED, "OFF", "abc");
        type(FindingCode.REASON_REPEATED, "USUAL", "0.9");

        var settings = reader().read(CheckSettings.NONE).orElseThrow();

        assertThat(settings)
                .isEqualTo(new CheckSettings(
                        Map.of("over-completed", new BigDecimal("0.40")),
                        Set.of("wrong-class"),
                        Set.of("total-capped")));
        assertThat(new ChecksReader(ChecksForm.of(settings, "")).read(CheckSettings.NONE))
                .hasValue(settings);
        assertThat(ChecksForm.differences(CheckSettings.NONE, settings))
                .containsExactly("超额完成 默认→固定可信度0.40", "归类不当 默认→只作提示", "总分被封顶 默认→停用");
        assertThat(ChecksForm.differences(settings, settings)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0.04", "0.96", "1", "-0.5", "0.505", "60%", "六成", "1e-1000000000", "0.5000000000000"})
    void tellsAtTheFieldWhichConfidenceCanBe(String confidence) {
        type(CHECK, "PINNED", confidence);
        var reader = reader();

        assertThat(reader.read(CheckSettings.NONE)).isEmpty();
        assertThat(reader.problems()).containsOnly(Map.entry("confidence-over-completed", "请填0.05到0.95的数，最多两位小数"));
    }

    @ParameterizedTest
    @CsvSource({"''", "ON", "pinned"})
    void tellsWhereNothingIsChosen(String use) {
        type(CHECK, use, "");
        var reader = reader();

        assertThat(reader.read(CheckSettings.NONE)).isEmpty();
        assertThat(reader.problems()).containsOnly(Map.entry("use-over-completed", "请选一个"));
    }

    @Test
    void tellsThatANoteIsTooLong() {
        typed.put("note", "长".repeat(501));
        var reader = reader();

        assertThat(reader.read(CheckSettings.NONE)).isEmpty();
        assertThat(reader.problems()).containsOnly(Map.entry("note", "最多500字，现在501字"));
    }

    /** Rules of a later release may name checks that this one does not have. */
    @Test
    void keepsSettingsOfChecksItDoesNotKnow() {
        var before = new CheckSettings(
                Map.of("of-tomorrow", new BigDecimal("0.50"), "wrong-class", new BigDecimal("0.50")),
                Set.of("another-of-tomorrow"),
                Set.of("third-of-tomorrow", "over-completed"));

        assertThat(reader().read(before))
                .hasValue(new CheckSettings(
                        Map.of("of-tomorrow", new BigDecimal("0.50")),
                        Set.of("another-of-tomorrow"),
                        Set.of("third-of-tomorrow")));
    }
}
