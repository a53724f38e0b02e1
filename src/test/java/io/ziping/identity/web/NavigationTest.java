package io.ziping.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each role is led to its own places, and nobody to any before the login. */
@WholeApplication
class NavigationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({
        "preparer,   / /evaluations /intake /campaigns /notices",
        "department, / /evaluations /doubts?waiting=yes /analysis /campaigns /notices",
        "reviewer,   / /evaluations /doubts?waiting=yes /analysis /campaigns /notices",
        "admin,      / /evaluations /doubts /analysis /intake /campaigns /notices /admin"
    })
    void leadsWhereTheRoleMayGo(String username, String places) throws Exception {
        var viewer = accounts.loadUserByUsername(username);
        var page = open("/notices", user(viewer));

        assertThat(page.select("nav[aria-label=主导航] a:not([hidden])").eachAttr("href"))
                .containsExactly(places.split(" "));
        assertThat(page.select(".who a").text()).startsWith("帮助 " + viewer.displayName());
    }

    @Test
    void leadsNowhereBeforeTheLogin() throws Exception {
        var page = open("/login", anonymous());

        assertThat(page.select("nav, .who, meta[name=csrf]")).isEmpty();
    }

    private Document open(String path, RequestPostProcessor who) throws Exception {
        var answer = mvc.perform(get(path).with(who)).andReturn().getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
