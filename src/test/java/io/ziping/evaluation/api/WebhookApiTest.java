package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import io.ziping.webhook.WebhookDetails;
import io.ziping.webhook.WebhookEvent;
import io.ziping.webhook.WebhookReach;
import io.ziping.webhook.Webhooks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Webhooks over HTTP; what is signed with which secret is WebhookRotationTest's. The application that other classes use too, 1 s. */
@WholeApplication
class WebhookApiTest {

    private static final String LIST = "/api/v1/webhooks";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Webhooks webhooks;

    private Webhooks.Issued issued;
    private String one = "";

    @BeforeEach
    void webhook() {
        issued = webhooks.create(
                new WebhookDetails(
                        "接口换密钥",
                        "https://platform.example.gov.cn/ziping",
                        List.of(WebhookEvent.SUBMITTED),
                        WebhookReach.ALL,
                        null,
                        null),
                accounts.loadUserByUsername("admin"));
        one = LIST + "/" + issued.facts().id();
    }

    @AfterEach
    void remove() {
        webhooks.remove(issued.facts().id(), accounts.loadUserByUsername("admin"));
    }

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    @Test
    void areListedWithoutTheirSecrets() throws Exception {
        var list = by("admin").read(LIST).json(200);

        assertThat(list.get("items").valueStream().map(item -> item.get("name").asString()))
                .contains("接口换密钥");
        assertThat(list.toString()).doesNotContain("whsec_", issued.secret());
        assertThat(by("admin").read(one).json(200).get("events").toString()).isEqualTo("[\"evaluation.submitted\"]");
        assertThat(by("reviewer").read(LIST).status()).isEqualTo(403);
    }

    @Test
    void changeTheirSecretOnceForOneThatWasSeen() throws Exception {
        var seen = by("admin").read(one).json(200).get("secretNumber").asLong();
        var body = "{\"seen\": %d}".formatted(seen);

        var answer = by("admin").send(POST, one + "/secret", body);

        var exchanged = answer.json(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(exchanged.get("secret").asString()).startsWith("whsec_").isNotEqualTo(issued.secret());
        assertThat(exchanged.get("secretNumber").asLong()).isEqualTo(seen + 1);
        assertThat(by("admin").send(POST, one + "/secret", body).errors(409)).containsExactly("changed-meanwhile@");
        assertThat(by("admin").send(POST, one + "/secret", "{}").errors(422)).containsExactly("refused@/seen");
        assertThat(by("reviewer").send(POST, one + "/secret", body).status()).isEqualTo(403);

        assertThat(by("admin").read(one).json(200).get("formerUntil")).isEqualTo(exchanged.get("formerUntil"));
        assertThat(by("admin").send(DELETE, one + "/former-secret", null).status())
                .isEqualTo(204);
        assertThat(by("admin").send(DELETE, one + "/former-secret", null).status())
                .isEqualTo(204);
        assertThat(by("admin").read(one).json(200).has("formerUntil")).isFalse();
    }

    @Test
    void areNotThere() throws Exception {
        assertThat(by("admin").read(LIST + "/0").status()).isEqualTo(404);
        assertThat(by("admin").send(POST, LIST + "/0/secret", "{\"seen\": 1}").status())
                .isEqualTo(404);
        assertThat(by("admin").send(DELETE, LIST + "/0/former-secret", null).status())
                .isEqualTo(404);
    }
}
