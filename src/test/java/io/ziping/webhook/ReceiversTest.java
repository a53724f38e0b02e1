package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a webhook may have, and which it may reach; only addresses are looked up, never names. Milliseconds. */
class ReceiversTest {

    private final Receivers nobodyAllowed = new Receivers(new WebhookProperties(List.of()));
    private final Receivers some =
            new Receivers(new WebhookProperties(List.of("Platform.lan", "localhost", "10.20.0.0/16", "fd00:1::/32")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://platform.example.gov.cn/ziping",
                "https://platform.example.gov.cn:8443/a/b?key=%E5%80%BC&x=1",
                "https://203.0.113.9/hook",
                "https://[2606:4700::1111]/hook",
                "https://platform.example.gov.cn"
            })
    void takesWhatIsPublicAndEncrypted(String url) {
        assertThat(nobodyAllowed.problem(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "platform.example.gov.cn/ziping",
                "ftp://platform.example.gov.cn/",
                "file:///etc/passwd",
                "https:///ziping",
                "https://user:word@platform.example.gov.cn/",
                "https://platform.example.gov.cn/#part",
                "https://platform.example.gov.cn:0/",
                "https://platform.example.gov.cn:65536/",
                "https://平台.example.gov.cn/",
                "https://platform.example.gov.cn/a b",
                "https://platform.example.gov.cn/\r\nHost: other",
                "https://2130706433/",
                "https://0x7f.1/"
            })
    void refusesWhatIsNoAddress(String url) {
        assertThat(nobodyAllowed.problem(url)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::1]",
                "[2001:0:a00:1::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]"
            })
    void refusesWhatLiesInAnOwnNetwork(String host) {
        var url = "https://" + host + "/hook";
        assertThat(nobodyAllowed.problem(url)).contains("内部网络");
        assertThatExceptionOfType(DeliveryFailure.class)
                .as("a name that has come to mean it")
                .isThrownBy(() -> addresses(nobodyAllowed, url))
                .satisfies(failure -> assertThat(failure.isSilent()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "http://platform.lan/hook, true",
        "http://PLATFORM.lan:8080/hook, true",
        "http://localhost:9000/, true",
        "http://10.20.3.4/hook, true",
        "http://[fd00:1::7]/hook, true",
        "https://10.20.3.4/hook, true",
        "https://10.21.3.4/hook, false",
        "http://10.21.3.4/hook, false",
        "http://other.platform.lan/hook, false",
        "http://platform.example.gov.cn/hook, false",
        "http://203.0.113.9/hook, false",
    })
    void takesWithoutEncryptionOnlyWhatAnOperatorAllows(String url, boolean taken) {
        assertThat(some.problem(url).isEmpty()).isEqualTo(taken);
    }

    /** As the client asks before it connects. */
    private static List<InetAddress> addresses(Receivers receivers, String url) throws DeliveryFailure {
        var uri = URI.create(url);
        receivers.requireSpoken(uri);
        return receivers.addresses(Receivers.host(uri));
    }

    @Test
    void looksUpWhatIsAllowed() throws DeliveryFailure {
        assertThat(addresses(some, "http://10.20.3.4/")).hasSize(1);
        assertThat(addresses(some, "http://localhost/")).isNotEmpty();
        assertThatExceptionOfType(DeliveryFailure.class).isThrownBy(() -> addresses(some, "http://203.0.113.9/"));
    }

    @Test
    void areNamedInLogsWithoutWhatMayBeASecret() {
        assertThat(Receivers.named("https://example.gov.cn/hook?key=geheim"))
                .isEqualTo("https://example.gov.cn/hook?…");
        assertThat(Receivers.named("https://example.gov.cn/hook")).isEqualTo("https://example.gov.cn/hook");
    }
}
