package io.ziping.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://ziping.test,      true",
        "same-origin, ,                         true",
        "same-site,   https://ziping.test,      false",
        "cross-site,  https://ziping.test,      false",
        "none,        ,                         false",
        ",            https://ziping.test,      true",
        ",            https://ZIPING.test:443,  true",
        ",            https://ziping.test:8443, false",
        ",            http://ziping.test,       false",
        ",            http://ziping.test:443,   false",
        ",            https://evil.example,     false",
        ",            https://ziping.test.evil.example, false",
        ",            null,                     false",
        ",            https://[,                false",
        ",            ,                         false"
    })
    void isVouchedForByTheBrowser(String site, String origin, boolean ours) {
        var request = new MockHttpServletRequest("POST", "/login");
        request.setScheme("https");
        request.setServerName("ziping.test");
        request.setServerPort(443);
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(SameOrigin.vouchedFor(request)).isEqualTo(ours);
    }
}
