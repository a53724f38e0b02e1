package io.ziping.replica;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old an answer may be. Plain: half a second for the validator. */
class ReplicaPropertiesTest {

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "10, true", "30, true", "31, false", "60, false"})
    void staysWellBelowTheMinuteAfterWhichAListOfFormsInDoubtIsComplete(int seconds, boolean accepted) {
        var properties =
                new ReplicaProperties("jdbc:postgresql://b/ziping", null, null, Duration.ofSeconds(seconds), 10);

        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var violations = validators.getValidator().validate(properties);
            assertThat(violations.isEmpty()).isEqualTo(accepted);
            assertThat(violations)
                    .allSatisfy(violation -> assertThat(violation.getMessage()).contains("2 秒到 30 秒"));
        }
    }
}
