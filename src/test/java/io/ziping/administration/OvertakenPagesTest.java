package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.campaign.Campaigns;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.administration.AccountDetails;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Pages on which somebody else was faster: what was typed is still there, what stands now is said beside it, and after
 * that look pressing again does what the button says.
 */
@WholeApplication
class OvertakenPagesTest {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    @LocalServerPort
    int port;

    @Autowired
    OrganizationAdministration desk;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Campaigns campaigns;

    private Visitor browser;
    private Viewer admin;

    @BeforeEach
    void login() throws Exception {
        browser = new Visitor("http://localhost:" + port).login("admin");
        admin = accounts.loadUserByUsername("admin");
    }

    /** The fields of the page as a browser sends them, with some typed over. */
    private static Map<String, String> fields(String page, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(page);
        while (inputs.find()) {
            var input = inputs.group();
            var name = attribute(input, "name");
            if (!name.isEmpty() && !name.equals("_csrf") && !input.contains("type=\"checkbox\"")) {
                fields.putIfAbsent(name, attribute(input, "value"));
            }
        }
        fields.putAll(typed);
        return fields;
    }

    private static String attribute(String input, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void ofADepartmentGoOnFromWhatStandsNow() throws Exception {
        var id = desk.addDepartment("同改部门", false, admin);
        var path = "/admin/organizations/departments/" + id;
        var opened = browser.get(path).body();
        desk.changeDepartment(id, 0, "别人改的部门", true, admin);

        var refused = browser.post(path, path, fields(opened, Map.of("name", "我改的部门")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("您打开以后，别人改过。")
                .contains("现在是：<b>别人改的部门</b>")
                .contains("现在是：<b>不另审</b>")
                .contains("value=\"我改的部门\"");
        var again = browser.post(path, path, fields(refused.body(), Map.of()));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(organizations.department(id).orElseThrow().getName()).isEqualTo("我改的部门");
    }

    @Test
    void ofAUnitGoOnFromWhatStandsNow() throws Exception {
        var department = desk.addDepartment("同改单位的部门", false, admin);
        desk.addUnit(department, "同改单位", admin);
        var id = organizations
                .find("同改单位的部门", "同改单位", DataScope.ALL)
                .orElseThrow()
                .identity();
        var path = "/admin/organizations/units/" + id;
        var opened = browser.get(path).body();
        desk.renameUnit(id, 0, "别人改的单位", admin);

        var refused = browser.post(path, path, fields(opened, Map.of("name", "我改的单位")));

        assertThat(refused.body()).contains("现在是：<b>别人改的单位</b>").contains("value=\"我改的单位\"");
        assertThat(browser.post(path, path, fields(refused.body(), Map.of())).statusCode())
                .isEqualTo(302);
        assertThat(organizations.unit(id, DataScope.ALL).orElseThrow().getName())
                .isEqualTo("我改的单位");
    }

    @Test
    void ofAnAccountGoOnFromWhatStandsNow() throws Exception {
        var id = administration
                .create(new AccountDetails("overtaken.one", "原名", Role.FINANCE_REVIEWER, null, null), admin)
                .account()
                .id();
        var path = "/admin/accounts/" + id;
        var opened = browser.get(path).body();
        var version = administration.get(id).version();
        administration.change(
                id, version, new AccountDetails("overtaken.one", "别人改的", Role.FINANCE_REVIEWER, null, null), admin);

        var mine = Map.of("displayName", "我改的", "role", "FINANCE_REVIEWER", "email", "a@example.org");
        var refused = browser.post(path, path, fields(opened, mine));

        assertThat(refused.body())
                .contains("您打开以后，别人改过这个账号。")
                .contains("现在是：<b>别人改的</b>")
                .contains("现在是：<b>（空）</b>")
                .contains("value=\"我改的\"");
        var again = browser.post(path, path, fields(refused.body(), Map.of("role", "FINANCE_REVIEWER")));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(administration.get(id).displayName()).isEqualTo("我改的");
        assertThat(administration.get(id).email()).isEqualTo("a@example.org");
    }

    @Test
    void ofTheRulesGoOnFromWhatStandsNow() throws Exception {
        var path = "/admin/rules/2009";
        var choices = Map.of(
                "execution-budget",
                "ADJUSTED",
                "not-met",
                "RATIO",
                "rate-rounding",
                "DOWN",
                "points-rounding",
                "HALF_UP",
                "words",
                "结转",
                "action",
                "apply");
        var opened = browser.get(path).body();
        var theirs = new LinkedHashMap<>(choices);
        theirs.put("name", "别人的规则");
        assertThat(browser.post(path, path, fields(opened, theirs)).statusCode())
                .isEqualTo(302);
        var mine = new LinkedHashMap<>(choices);
        mine.put("name", "我的规则");

        mine.put("action", "preview");
        var refused = browser.post(path, path, fields(opened, mine));

        assertThat(refused.body())
                .contains("您打开以后，别人改过这一年度的规则。")
                .contains("现在是：<b>别人的规则</b>")
                .contains("value=\"我的规则\"");
        mine.put("action", "apply");
        assertThat(browser.post(path, path, fields(refused.body(), mine)).statusCode())
                .isEqualTo(302);
        assertThat(browser.get(path).body()).contains("value=\"我的规则\"");
    }

    @Test
    void ofACampaignGoOnFromWhatStandsNow() throws Exception {
        var days = Map.of("fiscalYear", "2031", "opensOn", "2032-01-01", "closesOn", "2032-02-01", "note", "");
        browser.post("/admin/campaigns/new", "/admin/campaigns", days);
        var path = "/admin/campaigns/2031";
        var opened = browser.get(path).body();
        var theirs = fields(opened, Map.of("closesOn", "2032-03-01", "note", "别人的说明", "action", "save"));
        browser.post(path, path, theirs);

        var mine = Map.of("closesOn", "2032-04-01", "note", "我的说明", "action", "save");
        var refused = browser.post(path, path, fields(opened, mine));

        assertThat(refused.body())
                .contains("现在是：<b>2032-03-01</b>")
                .contains("现在是：<b>别人的说明</b>")
                .contains("我的说明</textarea>");
        var again = Map.of("note", "我的说明", "action", "save");
        assertThat(browser.post(path, path, fields(refused.body(), again)).statusCode())
                .isEqualTo(302);
        assertThat(campaigns.find(2031).orElseThrow().note()).isEqualTo("我的说明");
        campaigns.remove(2031, admin);
    }
}
