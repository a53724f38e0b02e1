package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedPrefixTest {

    private static HttpServletRequest seen(String prefix, boolean believed, String contextPath) throws Exception {
        var request = new MockHttpServletRequest("GET", contextPath + "/evaluations");
        request.setContextPath(contextPath);
        request.addHeader("X-Forwarded-Prefix", prefix);
        request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, believed);
        var chain = new MockFilterChain();
        new ForwardedPrefix().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    @ParameterizedTest
    @CsvSource({
        "/jx,      '',  /jx,      /jx/evaluations",
        "/jx/,     '',  /jx,      /jx/evaluations",
        "/a.b/c-d, '',  /a.b/c-d, /a.b/c-d/evaluations",
        "/jx,      /zp, /jx/zp,   /jx/zp/evaluations",
        "/zp,      /zp, /zp,      /zp/evaluations"
    })
    void isAContextPath(String prefix, String contextPath, String seenPath, String address) throws Exception {
        var seen = seen(prefix, true, contextPath);

        assertThat(seen.getContextPath()).isEqualTo(seenPath);
        assertThat(seen.getRequestURI()).isEqualTo(address);
        assertThat(seen.getRequestURL()).hasToString("http://localhost" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "jx", "//evil.example", "/\\evil", "/..", "/jx/../x", "/j x", "/%2F", "/a//b", "/<b>"})
    void isNothingElse(String prefix) throws Exception {
        assertThat(seen(prefix, true, "").getContextPath()).isEmpty();
    }

    @Test
    void isBelievedOfProxiesAlone() throws Exception {
        assertThat(seen("/jx", false, "").getContextPath()).isEmpty();
        assertThat(seen("/" + "x".repeat(300), true, "").getContextPath()).isEmpty();
    }
}
