package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that were sent with mistakes: all of them are told at once, each at its field, and nothing typed is lost. */
@WholeApplication
class FormPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Campaigns campaigns;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private Document refused(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer =
                mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String error(Document page, String field) {
        assertThat(page.select("[aria-invalid=true][name=" + field + "]")).isNotEmpty();
        assertThat(page.select("[aria-describedby~=" + field + "-error]")).isNotEmpty();
        return page.select("#" + field + "-error .field-error").text();
    }

    @Test
    void ofAnAccountTellWhatTheFormAndWhatOnlyTheServiceKnows() throws Exception {
        var page = refused(
                "/admin/accounts",
                "username",
                "有中文",
                "displayName",
                " ",
                "email",
                "nirgends",
                "role",
                "PREPARER",
                "unitId",
                "");

        assertThat(error(page, "username")).startsWith("2到64个字符");
        assertThat(error(page, "displayName")).isEqualTo("请填姓名");
        assertThat(error(page, "email")).startsWith("邮箱的写法不对");
        assertThat(error(page, "unitId")).isEqualTo("请选填报人所在的单位");
        assertThat(page.select(".alarm.errors a").eachAttr("href"))
                .as("in the order of the page")
                .containsExactly("#username", "#displayName", "#email", "#unitId");
        assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("username");
        assertThat(page.select("#email").val()).isEqualTo("nirgends");
    }

    @Test
    void ofAnAccountTellThatTheNameIsTakenBesideOtherMistakes() throws Exception {
        var page = refused(
                "/admin/accounts", "username", "Admin", "displayName", "", "role", "ADMIN", "unitId", "no number");

        assertThat(error(page, "username")).isEqualTo("已有这个用户名");
        assertThat(error(page, "displayName")).isEqualTo("请填姓名");
        assertThat(error(page, "duties")).isEqualTo("请选管理员的职责");
        assertThat(error(page, "unitId")).isEqualTo("请重新选择");
    }

    @Test
    void ofAYearKeepWhatCannotBeReadAndCompareTheRest() throws Exception {
        var page = refused(
                "/admin/campaigns",
                "fiscalYear",
                "两千",
                "opensOn",
                "2061-03-01",
                "closesOn",
                "2061-02-01",
                "note",
                "留着");

        assertThat(error(page, "fiscalYear")).isEqualTo("年度请填四位数字，如 2025");
        assertThat(error(page, "closesOn")).isEqualTo("截止日不能早于开始日");
        assertThat(page.select("#fiscalYear").val()).isEqualTo("两千");
        assertThat(page.select("#opensOn").val()).isEqualTo("2061-03-01");
        assertThat(page.select("#note").text()).isEqualTo("留着");
        assertThat(error(refused("/admin/campaigns", "opensOn", "2061-13-01", "closesOn", "9999-01-01"), "opensOn"))
                .isEqualTo("请填日期，如 2026-01-31");
    }

    @Test
    void ofAnExtensionTellWhatIsMissing() throws Exception {
        campaigns.create(
                new Campaign(2088, LocalDate.parse("2089-01-01"), LocalDate.parse("2089-02-01"), "", 0), admin);

        var page = refused("/campaigns/2088/exceptions", "what", "extend", "lastDay", "2089-01-15");

        assertThat(error(page, "unit")).isEqualTo("请选单位");
        assertThat(error(page, "lastDay")).isEqualTo("应晚于截止日，且不早于今天");
        assertThat(error(page, "reason")).isEqualTo("请填理由");
        campaigns.remove(2088, admin);
    }

    @Test
    void ofAPasswordTellAboutAllThreeFields() throws Exception {
        var page = refused("/account/password", "current", "falsch", "wanted", "kurz", "again", "anders");

        assertThat(error(page, "current")).isEqualTo("现在的密码不对");
        assertThat(error(page, "wanted")).contains("至少8个字符");
        assertThat(error(page, "again")).isEqualTo("两次输入的不一样");
        assertThat(page.select("input[type=password]").eachAttr("value")).containsOnly("");
    }

    @Test
    void ofAClassStandAtTheLineThatWasTyped() throws Exception {
        var tree = Jsoup.parse(mvc.perform(get("/admin/classes").with(user(admin)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        var parent = tree.select("input[name=parent]").get(1).val();

        var page = refused("/admin/classes", "parent", parent, "name", "长".repeat(41));

        assertThat(error(page, "name")).isEqualTo("最多40字");
        var line = page.select("form.row-line:has(#name)");
        assertThat(line.select("input[name=parent]").val()).isEqualTo(parent);
        assertThat(line.select("#name").val()).isEqualTo("长".repeat(41));
    }

    @Test
    void ofTheRulesNameTheFieldsInTheSummary() throws Exception {
        var page = refused("/admin/rules/2011", "name", "规则", "excellent", "abc");

        assertThat(error(page, "excellent")).startsWith("请填0到100的数");
        assertThat(error(page, "not-met")).isEqualTo("请选一个");
        assertThat(page.select(".alarm.errors a[href=#excellent]").text()).matches("优.*：请填0到100的数.*");
        assertThat(page.select("#excellent").val()).isEqualTo("abc");
        assertThat(page.select("#name").val()).isEqualTo("规则");
    }
}
