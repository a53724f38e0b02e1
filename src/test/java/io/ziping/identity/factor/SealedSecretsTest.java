package io.ziping.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.database.InstallationKeys;
import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.identity.policy.SecurityProfile;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Secrets as they lie in the database. */
class SealedSecretsTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    private final SealedSecrets sealing = new SealedSecrets(InstallationKeys.of(WholeApplication.SECRET_KEY));

    @Test
    void openForTheirAccountAlone() {
        var kept = sealing.seal(7, SECRET);

        assertThat(kept).startsWith("{gcm}").doesNotContain(SECRET);
        assertThat(sealing.open(7, kept)).contains(SECRET);
        assertThat(sealing.open(8, kept)).as("copied to another account").isEmpty();
        assertThat(sealing.seal(7, SECRET)).as("never twice the same").isNotEqualTo(kept);
    }

    @Test
    void openWithTheirKeyAlone() {
        var kept = sealing.seal(7, SECRET);
        var other = new SealedSecrets(InstallationKeys.of("YW5vdGhlci10ZXN0LWtleS0zMi1ieXRlcy1sb25nISE="));
        var none = new SealedSecrets(InstallationKeys.of(""));

        assertThat(other.open(7, kept)).isEmpty();
        assertThat(none.open(7, kept)).isEmpty();
        assertThat(none.possible()).isFalse();
        assertThat(sealing.open(7, kept.substring(0, kept.length() - 5)))
                .as("cut off")
                .isEmpty();
        assertThat(sealing.open(7, "{gcm}")).as("nothing left of it").isEmpty();
    }

    @Test
    void readWhatFormerVersionsStored() {
        assertThat(sealing.open(7, SECRET)).contains(SECRET);
        assertThat(new SealedSecrets(InstallationKeys.of("")).open(7, SECRET)).contains(SECRET);
    }

    @Test
    void areAskedOfNobodyWhereTheyCannotBeKept() {
        var none = new SealedSecrets(InstallationKeys.of(""));

        new SecondFactorCheck(rule(SecondFactorRule.OPTIONAL), none).afterPropertiesSet();
        new SecondFactorCheck(rule(SecondFactorRule.EVERYBODY), sealing).afterPropertiesSet();
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(
                        () -> new SecondFactorCheck(rule(SecondFactorRule.ADMINISTRATORS), none).afterPropertiesSet())
                .withMessageContaining("ziping.secret-key");
    }

    private static SecurityProperties rule(SecondFactorRule rule) {
        return new SecurityProperties(SecurityProfile.DENGBAO, false, rule, 3, 30, "preferred_username");
    }
}
