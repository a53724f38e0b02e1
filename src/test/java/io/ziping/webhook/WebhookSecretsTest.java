package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.database.InstallationKeys;
import io.ziping.database.SecretSeal;
import io.ziping.support.WholeApplication;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Signatures as others make and check them, and secrets that only their own webhook opens. Milliseconds. */
class WebhookSecretsTest {

    private final WebhookSecrets secrets =
            new WebhookSecrets(new SecretSeal(InstallationKeys.of(WholeApplication.SECRET_KEY)));

    /** The example of the convention's own documentation. */
    @Test
    void signsAsStandardWebhooksDoes() {
        assertThat(WebhookSecrets.signature(
                        "whsec_plJ3nmyCDGBKInavdOK15jsl",
                        "msg_loFOjxBNrRLzqYUf",
                        1731705121,
                        "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void areRandomAndLongEnough() {
        var secret = WebhookSecrets.make();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSecrets.make());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void openForTheirOwnWebhookUnderTheirOwnKeyOnly() {
        var secret = WebhookSecrets.make();
        var sealed = secrets.seal(7, secret);
        var other =
                new WebhookSecrets(new SecretSeal(InstallationKeys.of("YW5vdGhlci10ZXN0LWtleS0zMi1ieXRlcy1sb25nISE=")));
        var none = new WebhookSecrets(new SecretSeal(InstallationKeys.of("")));

        assertThat(sealed).startsWith("{gcm}").doesNotContain(secret);
        assertThat(secrets.open(7, sealed)).contains(secret);
        assertThat(secrets.open(8, sealed)).isEmpty();
        assertThat(secrets.open(7, secret)).as("never sealed").isEmpty();
        assertThat(other.open(7, sealed)).isEmpty();
        assertThat(none.open(7, sealed)).isEmpty();
        assertThat(none.possible()).isFalse();
    }
}
