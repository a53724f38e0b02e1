package io.ziping.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSettingsTest {

    private final CheckSettings settings = new CheckSettings(
            Map.of("over-completed", new BigDecimal("0.4")), Set.of("wrong-class"), Set.of("missing"));

    @ParameterizedTest
    @CsvSource({
        "0.04,false",
        "0.05,true",
        "0.5,true",
        "0.500,true",
        "0.505,false",
        "0.95,true",
        "0.96,false",
        "0,false",
        "1,false",
        "-0.5,false"
    })
    void pinsAConfidenceBetweenBounds(BigDecimal confidence, boolean possible) {
        assertThat(CheckSettings.isConfidence(confidence)).isEqualTo(possible);
        if (!possible) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CheckSettings(Map.of("over-completed", confidence), Set.of(), Set.of()));
        }
    }

    @Test
    void keepsTwoDecimals() {
        assertThat(settings.confidence("over-completed")).hasValue(new BigDecimal("0.40"));
        assertThat(settings.confidence("wrong-class")).isEmpty();
    }

    @Test
    void makesMoreChecksAdvice() {
        var more = settings.advising(Set.of("total-capped"));

        assertThat(more.advice()).containsExactly("total-capped", "wrong-class");
        assertThat(more.pinned()).isEqualTo(settings.pinned());
        assertThat(more.off()).isEqualTo(settings.off());
    }

    @ParameterizedTest
    @CsvSource({"over-completed", "wrong-class", "missing"})
    void refusesASecondSettingOfACheck(String check) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.advising(Set.of(check)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CheckSettings(Map.of("a", new BigDecimal("0.5")), Set.of(check, "a"), Set.of("missing")));
    }
}
