package io.ziping.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WantedPageTest {

    private static MockHttpServletRequest get(String path) {
        var request = new MockHttpServletRequest("GET", "/jx" + path);
        request.setContextPath("/jx");
        return request;
    }

    private static String after(String next) {
        var request = get("/login");
        request.setParameter("next", next);
        return WantedPage.after(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evaluations",
                "/evaluations?year=2024&q=%E5%85%BB%E8%80%81",
                "/admin/accounts?q=a%20b&role=&state=ANY&page=2",
                "/verify?code=ABCD-EFGH",
                "/?x=1"
            })
    void leadsOnToPagesOfOurs(String page) {
        assertThat(after(page)).isEqualTo("/jx" + page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/%2Fevil.example",
                "/%252F%252Fevil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/\t/evil.example",
                "/evaluations//evil.example",
                "/../evil",
                "/evaluations/../../evil",
                "/evaluations/%2e%2e/evil",
                "/./evil",
                "https://evil.example/",
                "https:/evil.example",
                "https:evil.example",
                "//evil.example\\@localhost/",
                "javascript:alert(1)",
                "data:text/html,x",
                "evaluations",
                "",
                " /evaluations",
                "/evaluations\r\nSet-Cookie: a=b",
                "/evaluations\u0000",
                "/evaluations#x",
                "/evaluations?q=\\\\evil",
                "/evaluations?q=<script>",
                "/财政",
                "/login",
                "/login?next=/evaluations",
                "/login/code",
                "/logout",
                "/error",
                "/oauth2/authorization/house",
                "/favicon.ico",
                "/css/app.css?v=1",
                "/evaluations/6/sheet.pdf",
                "/exports/3/file",
                "/.well-known/change-password"
            })
    void leadsNowhereElse(String next) {
        assertThat(after(next)).isEqualTo("/jx/");
    }

    @Test
    void leadsNowhereFarAway() {
        assertThat(after("/evaluations?q=" + "x".repeat(2_000))).isEqualTo("/jx/");
        assertThat(after("/a".repeat(990) + "/%")).isEqualTo("/jx/");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  navigate, document, text/html,                 true",
        "GET,  navigate, ,         text/html,                 true",
        "GET,  navigate, iframe,   text/html,                 false",
        "GET,  no-cors,  image,    'image/avif,*/*;q=0.8',    false",
        "GET,  cors,     empty,    'text/html,*/*',           false",
        "GET,  ,         ,         'text/html,*/*;q=0.8',     true",
        "GET,  ,         ,         '*/*',                     false",
        "GET,  ,         ,         ,                          false",
        "HEAD, navigate, document, text/html,                 false",
        "POST, navigate, document, text/html,                 false"
    })
    void isWhatABrowserAsksToShow(String method, String mode, String destination, String accept, boolean page) {
        var request = get("/evaluations");
        request.setMethod(method);
        request.setQueryString("year=2024");
        if (mode != null) {
            request.addHeader("Sec-Fetch-Mode", mode);
        }
        if (destination != null) {
            request.addHeader("Sec-Fetch-Dest", destination);
        }
        if (accept != null) {
            request.addHeader("Accept", accept);
        }

        assertThat(WantedPage.asked(request)).isEqualTo(page ? "/evaluations?year=2024" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ziping.test:8443/jx/evaluations/5/edit?row=2, /evaluations/5/edit?row=2",
        "https://ziping.test/jx/login, ''",
        "https://ziping.test/elsewhere, ''",
        "https://ziping.test/jx//evil.example, ''",
        "not an address, ''"
    })
    void isThePageWhoseFormWasPosted(String referer, String page) {
        var request = get("/evaluations/5/moves");
        request.addHeader("Referer", referer);

        assertThat(WantedPage.behind(request)).isEqualTo(page);
    }

    @Test
    void travelsInTheAddressesOfTheLogin() {
        var request = get("/");

        assertThat(WantedPage.at(request, "/login?error", "/evaluations?q=a&year=2024"))
                .isEqualTo("/jx/login?error&next=%2Fevaluations%3Fq%3Da%26year%3D2024");
        assertThat(WantedPage.at(request, "/login", "/")).isEqualTo("/jx/login");
    }
}
