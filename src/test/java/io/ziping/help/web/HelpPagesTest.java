package io.ziping.help.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 帮助 as it is shown, and the link to it. Some twenty requests. */
@WholeApplication
class HelpPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private ResultActions ask(String username, String path) throws Exception {
        return mvc.perform(get(path).with(user(accounts.loadUserByUsername(username))));
    }

    private Document page(String username, String path) throws Exception {
        return Jsoup.parse(ask(username, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String help(String username, String path) throws Exception {
        return page(username, path).select(".who a:contains(帮助)").attr("href");
    }

    @Test
    void leadsFromEachPageToItsChapter() throws Exception {
        assertThat(help("preparer", "/")).isEqualTo("/help/home");
        assertThat(help("reviewer", "/")).isEqualTo("/help/reviewing#待办");
        assertThat(help("preparer", "/evaluations")).isEqualTo("/help/list");
        assertThat(help("admin", "/admin/organizations")).isEqualTo("/help/organizations");
        assertThat(help("preparer", "/help/editing")).isEqualTo("/help");
    }

    @Test
    void showsAChapterWithItsContents() throws Exception {
        var page = page("preparer", "/help/editing");

        assertThat(page.select("h1").text()).isEqualTo("填写");
        assertThat(page.select(".help-contents [aria-current=page]").text()).isEqualTo("填写");
        for (var link : page.select(".help-contents ol ol a").eachAttr("href")) {
            assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
        }
    }

    @Test
    void listsTheOwnChaptersFirstAndFindsWords() throws Exception {
        assertThat(page("reviewer", "/help").select("h2").eachText().get(0)).isEqualTo("审核人");
        assertThat(page("preparer", "/help?q=恢复码").select(".help-hits a").eachAttr("href"))
                .contains("/help/login#动态口令");
        assertThat(page("preparer", "/help?q=<b>").select("main").text()).contains("没有同时写着");
    }

    @Test
    void keepsTheHandbookToAdministrators() throws Exception {
        for (var other : new String[] {"preparer", "department", "reviewer"}) {
            ask(other, "/help/handbook").andExpect(status().isNotFound());
            assertThat(page(other, "/help").text()).doesNotContain("运维");
        }
        assertThat(page("admin", "/help/handbook").select("h2")).hasSizeGreaterThan(10);
        ask("admin", "/help/no-such-chapter").andExpect(status().isNotFound());
    }

    @Test
    void showsOutsideReviewersWhatTheyNeed() throws Exception {
        accounts.create(new NewAccount(
                "outside.help",
                "ziping-trial",
                "外聘",
                Role.OUTSIDE_REVIEWER,
                Set.of(),
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC,
                LocalDate.of(2099, 12, 31)));

        var contents = page("outside.help", "/help");
        var listed = contents.select(".help-lines a").eachAttr("href");
        assertThat(listed).containsExactly("/help/outside-reviewers", "/help/login");
        for (var each : listed) {
            ask("outside.help", each).andExpect(status().isOk());
        }
        assertThat(contents.select("main a[href^=/help/filling]")).isEmpty();
        ask("outside.help", "/help/editing").andExpect(status().isForbidden());
        ask("outside.help", "/help/filling").andExpect(status().isForbidden());
    }

    @Test
    void letsBrowsersKeepPictures() throws Exception {
        var address = "/help/"
                + page("preparer", "/help/list")
                        .select("article img")
                        .eachAttr("src")
                        .get(0);
        var tag = Objects.requireNonNull(ask("preparer", address)
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "image/png"))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("immutable")))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG));

        mvc.perform(get(address)
                        .with(user(accounts.loadUserByUsername("preparer")))
                        .header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        ask("preparer", "/help/images/no.png").andExpect(status().isNotFound());
    }
}
