package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.decision.DecidedFindings;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The checks of a year in the hands of administrators. Rules are kept for good: each test has its year. */
@WholeApplication
class ChecksPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    ScoringPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private Document page(String path) throws Exception {
        return document(mvc.perform(get(path).with(user(admin))).andReturn().getResponse());
    }

    private static Document document(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** All fields of the form of a page as a browser sends them, with some typed otherwise. */
    private static Map<String, String> fields(Document page, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        page.select("main form[method=post] [name]:not(button):not([type=checkbox])")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.tagName().equals("select")
                                ? field.select("option[selected]").val()
                                : field.val()));
        fields.putAll(typed);
        return fields;
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
        var request = post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private CheckSettings inForce(int year) {
        return policies.versions(year).get(0).policy().checks();
    }

    private String doubt(long id) {
        return jdbc.sql("select doubt from self_evaluation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void makesAVersionOfTheRulesAfterALookAtWhatItChanges() throws Exception {
        var path = "/admin/rules/2038/checks";
        var id = documents.create(FormFixtures.ofYear(2038, "检查页的项目", "检查部门", "检查单位"), admin);
        var term = Objects.requireNonNull(documents.read(id, admin.scope()).doubtTerms())
                .get(0);
        var before = doubt(id);
        var opened = page(path);
        assertThat(opened.select("tr:has([name=use-%s]) td".formatted(term.code()))
                        .get(0)
                        .text())
                .as("how many forms of the year have it")
                .isEqualTo("1");

        var fields = fields(opened, Map.of("use-" + term.code(), "OFF", "note", "这里用不上"));
        fields.put("action", "preview");
        var preview = document(send(path, fields));
        assertThat(preview.select("h1").text()).isEqualTo("2038年度疑点检查：会改变什么");
        assertThat(preview.select(".proposal li").text()).endsWith("默认→停用");
        assertThat(preview.select("[role=status]").text()).contains("1 张不同");
        assertThat(preview.select("table").text()).contains(before + " → ");
        assertThat(policies.versions(2038)).isEmpty();

        fields = fields(preview, Map.of("action", "apply"));
        assertThat(send(path, fields).getRedirectedUrl()).isEqualTo("/admin/rules");

        assertThat(inForce(2038).off()).containsExactly(term.code());
        assertThat(policies.versions(2038).get(0).note()).isEqualTo("这里用不上");
        assertThat(new BigDecimal(doubt(id))).isLessThan(new BigDecimal(before));
        assertThat(page(path)
                        .select("tr:has([name=use-%s]) b".formatted(term.code()))
                        .text())
                .isEqualTo("停用");
        assertThat(page("/admin/rules/2038").select(".versions").text()).contains("默认→停用");
        assertThat(jdbc.sql("select detail from audit_event where subject = '2038年度第1版'")
                        .query(String.class)
                        .single())
                .endsWith("默认→停用；说明：这里用不上");

        var unchanged = send(path, fields(page(path), Map.of("action", "preview")));
        assertThat(unchanged.getStatus()).isEqualTo(422);
        assertThat(document(unchanged).select(".alarm").text()).contains("没有改动");
    }

    @Test
    void keepsTheChecksWhenOtherRulesOfTheYearChange() throws Exception {
        var checks = "/admin/rules/2006/checks";
        var typed = Map.of("use-over-completed", "PINNED", "confidence-over-completed", "0.35", "action", "apply");
        assertThat(send(checks, fields(page(checks), typed)).getStatus()).isEqualTo(302);
        var rules = "/admin/rules/2006";
        assertThat(send(rules, fields(page(rules), Map.of("name", "改了名的规则", "action", "apply")))
                        .getStatus())
                .isEqualTo(302);

        assertThat(policies.versions(2006).get(0).policy().name()).isEqualTo("改了名的规则");
        assertThat(inForce(2006).confidence("over-completed")).hasValue(new BigDecimal("0.35"));
        assertThat(page("/admin/rules/2007/checks?from=2006")
                        .select("[name=confidence-over-completed]")
                        .val())
                .isEqualTo("0.35");
    }

    @Test
    void losesNothingThatWasTypedWrongOrTooLate() throws Exception {
        var path = "/admin/rules/2008/checks";
        var opened = page(path);
        var wrong = send(
                path,
                fields(opened, Map.of("use-wrong-class", "PINNED", "confidence-wrong-class", "七成", "note", "说明")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        var refused = document(wrong);
        assertThat(refused.select("[aria-invalid=true]").eachAttr("name")).containsExactly("confidence-wrong-class");
        assertThat(refused.select("#confidence-wrong-class-error .field-error").text())
                .startsWith("请填0.05到0.95的数");
        assertThat(refused.select(".alarm.errors a[href=#confidence-wrong-class]")
                        .text())
                .startsWith("归类不当，可信度：");
        assertThat(refused.select("#confidence-wrong-class").val()).isEqualTo("七成");
        assertThat(refused.select("#use-wrong-class option[selected]").val()).isEqualTo("PINNED");
        assertThat(refused.select("#note").val()).isEqualTo("说明");

        send(path, fields(opened, Map.of("use-total-capped", "OFF", "action", "apply")));
        var late = send(path, fields(opened, Map.of("use-wrong-class", "ADVICE", "action", "apply")));
        assertThat(late.getStatus()).isEqualTo(409);
        var overtaken = document(late);
        assertThat(overtaken.select(".alarm").text()).contains("别人改过这一年度的规则");
        assertThat(overtaken.select("#use-total-capped-error .field-now").text())
                .isEqualTo("现在是：停用");
        assertThat(overtaken.select("#use-wrong-class option[selected]").val()).isEqualTo("ADVICE");
        var again = fields(overtaken, Map.of("use-total-capped", "OFF", "action", "apply"));
        assertThat(send(path, again).getStatus()).isEqualTo(302);
        assertThat(inForce(2008)).isEqualTo(new CheckSettings(Map.of(), Set.of("wrong-class"), Set.of("total-capped")));
    }

    /** Rolled back, so that only these decisions are measured. */
    @Test
    @Transactional
    void takesMeasuredValuesOverOnlyWhenAsked() throws Exception {
        var id = documents.create(FormFixtures.ofYear(2005, "检查页的实测", "检查部门", "检查单位"), admin);
        jdbc.sql("delete from finding_decision").update();
        decide(id, "over-completed", 9, 3);
        decide(id, "wrong-class", 10, 0);
        decide(id, "total-capped", 30, 30);
        var path = "/admin/rules/2005/checks";

        var opened = page(path);
        assertThat(opened.select("tr:has(#use-wrong-class) td").eachText().subList(1, 6))
                .as("decided, confirmed, prior, measured, in force")
                .containsExactly("10", "0", "0.70", "0.35", "0.70");
        assertThat(opened.select("#use-wrong-class option[selected]").val()).isEqualTo("USUAL");

        var filled = document(
                send(path, fields(opened, Map.of("use-total-capped", "OFF", "action", "measured", "note", "留着"))));

        assertThat(filled.select(".flash").text()).isEqualTo("填入了1项检查的实测值，还没有应用。");
        assertThat(filled.select("#use-wrong-class option[selected]").val()).isEqualTo("PINNED");
        assertThat(filled.select("#confidence-wrong-class").val()).isEqualTo("0.35");
        assertThat(filled.select("#use-over-completed option[selected]").val()).isEqualTo("USUAL");
        assertThat(filled.select("#use-total-capped option[selected]").val()).isEqualTo("OFF");
        assertThat(filled.select("#note").val()).isEqualTo("留着");
        assertThat(policies.versions(2005)).isEmpty();
    }

    private void decide(long form, String check, int decided, int confirmed) {
        DecidedFindings.insert(jdbc, form, check, decided, confirmed, admin.accountId(), clock.instant());
    }
}
