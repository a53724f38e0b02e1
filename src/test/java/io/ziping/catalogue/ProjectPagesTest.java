package io.ziping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Season;
import io.ziping.campaign.UnbegunForm;
import io.ziping.campaign.UnbegunForms;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.project.Projects;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A unit's projects over the years: what they are called, and whether they go on. */
@WholeApplication
class ProjectPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    UnbegunForms unbegun;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Season season;

    @BeforeEach
    void people() {
        season = new Season(context);
        season.plan(2086, "2087-01-05", "2087-02-28");
        season.clock.set("2087-01-10T09:00:00");
    }

    @AfterEach
    void today() {
        season.clock.reset();
        campaigns.remove(2086, season.admin);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = ask(get(path), viewer);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** The project of a form of a year. */
    private long project(int year, String name) {
        return jdbc.sql("select project_id from self_evaluation where id = :id")
                .param("id", season.draft(year, name))
                .query(Long.class)
                .single();
    }

    private String printed(long form) {
        return jdbc.sql("select project_name from self_evaluation where id = :id")
                .param("id", form)
                .query(String.class)
                .single();
    }

    private long notices(String subject, Viewer viewer) {
        return jdbc.sql("select count(*) from notice where account_id = :me and subject = :subject and kind = 'PROJECT'"
                        + " and read_at is null")
                .param("me", viewer.accountId())
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @Test
    void showsItsFormsOfAllYearsAndBeginsTheNextOne() throws Exception {
        var project = project(2084, "历年的项目");
        season.draft(2085, "历年的项目");

        var page = page("/projects/" + project, season.preparer);

        assertThat(page.select("h1").text()).isEqualTo("历年的项目");
        assertThat(page.select("table tbody td.name").eachText()).containsExactly("2085年度", "2084年度");
        assertThat(page.select(".rows-of-years a").attr("href")).matches("/evaluations/\\d+/rows/[0-9a-f-]+/years");
        assertThat(page(page.select(".rows-of-years a").attr("href"), season.preparer)
                        .select("h1")
                        .text())
                .isNotBlank();
        assertThat(page.select("form.owed-years").text()).contains("2086年度正在填报");
        assertThat(page("/projects/" + project, season.department).select("form.owed-years, #name-of, #going-on"))
                .isEmpty();

        var begun = ask(
                post("/evaluations/beginnings").param("year", "2086").param("project", "" + project), season.preparer);
        assertThat(begun.getRedirectedUrl()).matches("/evaluations/\\d+/edit");
        var again = page("/projects/" + project, season.preparer);
        assertThat(again.select("form.owed-years")).isEmpty();
        assertThat(again.select("table tbody tr:first-child .filled").text()).matches("已填 \\d+%，还差 \\d+ 格");
    }

    @Test
    void isOfTheOwnUnitOnly() throws Exception {
        var form = documents.create(FormFixtures.ofYear(2085, "外单位的项目", "外部门", "外单位"), season.admin);
        var foreign = "/projects/"
                + jdbc.sql("select project_id from self_evaluation where id = :id")
                        .param("id", form)
                        .query(Long.class)
                        .single();

        for (var path : List.of("", "/name", "/retirement")) {
            assertThat(ask(get(foreign + path), season.preparer).getStatus()).isEqualTo(404);
        }
        for (var path : List.of("/name", "/retirement", "/retirement/removal")) {
            assertThat(ask(post(foreign + path), season.preparer).getStatus()).isEqualTo(404);
        }
        assertThat(ask(get(foreign), season.finance).getStatus()).isEqualTo(200);
        assertThat(page("/projects?q=外单位的项目", season.preparer).select("table")).isEmpty();
        assertThat(page("/projects?q=外单位的项目", season.finance).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void isRenamedWhenAnAdministratorGrantsWhatItsUnitAsksFor() throws Exception {
        var handedIn = season.draft(2085, "旧名项目");
        season.move(handedIn, Move.SUBMIT, season.preparer);
        var open = season.draft(2086, "旧名项目");
        var project = project(2084, "旧名项目");

        var empty = ask(post("/projects/" + project + "/name").param("name", "旧名项目"), season.preparer);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString(StandardCharsets.UTF_8))
                        .select(".field-error")
                        .text())
                .contains("请填理由");
        project(2084, "别的项目名");
        var taken = ask(
                post("/projects/" + project + "/name").param("name", "别的 项目名").param("reason", "改"), season.preparer);
        assertThat(Jsoup.parse(taken.getContentAsString(StandardCharsets.UTF_8))
                        .select("#name-error")
                        .text())
                .contains("已有项目“别的项目名”");

        ask(post("/projects/" + project + "/name").param("name", "新名项目").param("reason", "批复改名"), season.preparer);
        assertThat(page("/projects/" + project, season.preparer).text()).contains("申请改为“新名项目”");
        assertThat(notices(Season.UNIT + "申请把《旧名项目》改名为《新名项目》", season.admin)).isOne();
        var waiting = page("/admin/projects", season.admin).select("section:has(#asked)");
        assertThat(waiting.text()).contains("旧名项目", "新名项目", "批复改名");
        assertThat(printed(open)).isEqualTo("旧名项目");

        var decision = post("/projects/" + project + "/name/decision").param("decision", "grant");
        assertThat(ask(decision.param("name", "新名项目"), season.preparer).getStatus())
                .isEqualTo(403);
        ask(
                post("/projects/" + project + "/name/decision")
                        .param("decision", "grant")
                        .param("name", "新名项目"),
                season.admin);

        assertThat(printed(open)).isEqualTo("新名项目");
        assertThat(printed(handedIn)).as("it keeps what it prints").isEqualTo("旧名项目");
        var page = page("/projects/" + project, season.preparer);
        assertThat(page.select("h1").text()).isEqualTo("新名项目");
        assertThat(page.select(".under").text()).contains("原名：旧名项目");
        assertThat(page.text()).contains("印作“旧名项目”");
        assertThat(notices("《旧名项目》已改名为《新名项目》", season.preparer)).isOne();
        assertThat(notices(Season.UNIT + "申请把《旧名项目》改名为《新名项目》", season.admin))
                .as("nothing is left to decide")
                .isZero();
        assertThat(page("/projects?q=旧名项目", season.preparer)
                        .select("table td.name")
                        .text())
                .isEqualTo("新名项目");
        assertThat(project(2083, "旧名项目")).as("the old name finds it").isEqualTo(project);
    }

    @Test
    void keepsItsNameWhenAnAdministratorRefuses() throws Exception {
        var project = project(2085, "不改名的项目");
        ask(post("/projects/" + project + "/name").param("name", "想改的名称").param("reason", "好听"), season.preparer);
        var path = "/projects/" + project + "/name/decision";

        ask(post(path).param("decision", "refuse").param("name", "想改的名称"), season.admin);
        assertThat(page("/projects/" + project, season.preparer).text())
                .as("not without a reason")
                .contains("申请改为“想改的名称”");
        ask(post(path).param("decision", "grant").param("name", "没有申请过的"), season.admin);
        assertThat(page("/projects/" + project, season.admin).select("form:has([name=reason]) button"))
                .as("the button of whoever presses Enter behind a reason")
                .singleElement()
                .returns("refuse", Element::val);
        ask(post(path).param("decision", "grant").param("name", "想改的名称").param("reason", "批复没有改"), season.admin);
        assertThat(ask(post(path).param("name", "想改的名称"), season.admin).getStatus())
                .as("neither")
                .isEqualTo(400);
        assertThat(page("/projects/" + project, season.preparer).select("h1").text())
                .isEqualTo("不改名的项目");
        ask(post(path).param("decision", "refuse").param("name", "想改的名称").param("reason", "批复没有改"), season.admin);

        assertThat(page("/projects/" + project, season.preparer).text()).doesNotContain("申请改为");
        assertThat(notices("《不改名的项目》没有改名为《想改的名称》", season.preparer)).isOne();

        ask(post("/projects/" + project + "/name").param("name", "又想改的").param("reason", "好听"), season.preparer);
        ask(post(path).param("decision", "withdraw").param("name", "又想改的"), season.preparer);
        assertThat(page("/admin/projects", season.admin).text()).doesNotContain("又想改的");
        assertThat(notices(Season.UNIT + "申请把《不改名的项目》改名为《又想改的》", season.admin))
                .as("nothing is left to decide")
                .isZero();
        assertThat(notices("《不改名的项目》没有改名为《想改的名称》", season.preparer))
                .as("the answer is theirs to read")
                .isOne();
    }

    @Test
    void countsTheRequestsThatAreNotListed() throws Exception {
        long unit = Objects.requireNonNull(season.preparer.scope().unitId());
        jdbc.sql("""
                        with asked as (
                            insert into project (unit_id, name, name_key)
                            select :unit, '排队改名' || n, '排队改名' || n from generate_series(1, 60) n returning id)
                        insert into project_name_request (project_id, name, reason, asked_by, asked_at)
                        select id, '排到了' || id, '理由', :by, now() from asked
                        """)
                .param("unit", unit)
                .param("by", season.preparer.accountId())
                .update();
        try {
            var waiting = page("/admin/projects", season.admin).select("section:has(#asked)");
            var all = jdbc.sql("select count(*) from project_name_request")
                    .query(Long.class)
                    .single();
            assertThat(waiting.select("h2").text()).isEqualTo("申请改名 " + all + " 件");
            assertThat(waiting.select("li")).hasSize(50);
            assertThat(waiting.select("p").text()).contains("列出等得最久的 50 件");
        } finally {
            jdbc.sql("delete from project_name_request where reason = '理由' and name like '排到了%'")
                    .update();
            jdbc.sql("delete from project where name like '排队改名%'").update();
        }
    }

    @Test
    void tellsWhoseRequestAColleagueReplacesOrTakesBack() throws Exception {
        var project = project(2085, "两人都要改的");
        var path = "/projects/" + project + "/name";
        var unit = projects.find(project, season.admin.scope()).orElseThrow().getUnit();
        var colleague = context.getBean(Accounts.class)
                .create(new NewAccount(
                        "renaming.colleague",
                        "ziping-trial",
                        "同事",
                        Role.PREPARER,
                        unit.getDepartment(),
                        unit,
                        NewAccount.PasswordOrigin.PUBLIC));
        ask(post(path).param("name", "甲要的名称").param("reason", "批复"), season.preparer);
        ask(post(path).param("name", "乙要的名称").param("reason", "更正"), colleague);

        assertThat(notices("《两人都要改的》改名为《甲要的名称》的申请不再办理", season.preparer)).isOne();
        assertThat(alarm(
                        post(path + "/decision").param("decision", "withdraw").param("name", "甲要的名称"), season.preparer))
                .contains("现在申请的是“乙要的名称”");
        assertThat(page("/projects/" + project, season.preparer).text()).contains("申请改为“乙要的名称”");
        ask(post(path + "/decision").param("decision", "withdraw").param("name", "乙要的名称"), season.preparer);
        assertThat(notices("《两人都要改的》改名为《乙要的名称》的申请不再办理", colleague)).isOne();
        assertThat(alarm(
                        post(path + "/decision").param("decision", "withdraw").param("name", "乙要的名称"), season.preparer))
                .contains("已经办过了");
    }

    @Test
    void recordsTheNameThatAProjectHasWhenItIsRenamed() {
        var project = project(2085, "先前的名称");
        var names = context.getBean(ProjectNames.class);
        var seenLongAgo = projects.find(project, season.admin.scope()).orElseThrow();
        names.rename(seenLongAgo, "中间的名称", "改一次", season.admin);

        names.rename(seenLongAgo, "后来的名称", "再改一次", season.admin);

        assertThat(jdbc.sql("select detail from audit_event where subject like '《后来的名称》%'")
                        .query(String.class)
                        .single())
                .contains("原名中间的名称");
    }

    private String alarm(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return String.valueOf(mvc.perform(call.with(user(viewer)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("alarm"));
    }

    /** Otherwise the request would stand for ever: the project has the name already. */
    @Test
    void grantsWhatIsAskedForToWhoeverNamesItSoUnasked() throws Exception {
        var project = project(2085, "直接改名的");
        var path = "/projects/" + project + "/name";
        ask(post(path).param("name", "直接改成的").param("reason", "批复改名"), season.preparer);

        ask(post(path).param("name", "先改成别的").param("reason", "错字"), season.admin);
        assertThat(page("/projects/" + project, season.preparer).text()).contains("申请改为“直接改成的”");
        ask(post(path).param("name", "直接改成的").param("reason", "错字"), season.admin);

        assertThat(page("/projects/" + project, season.preparer).text()).doesNotContain("申请改为");
        assertThat(notices("《先改成别的》已改名为《直接改成的》", season.preparer)).isOne();
    }

    @Test
    void owesNoFormOnceItGoesOnNoLonger() throws Exception {
        var project = project(2085, "做完了的项目");
        long unit = Objects.requireNonNull(season.preparer.scope().unitId());
        assertThat(unbegun.of(2086, unit, 100))
                .extracting(UnbegunForm::projectId)
                .contains(project);
        var path = "/projects/" + project + "/retirement";
        assertThat(page(path, season.preparer).select("#fromYear").val()).isEqualTo("2086");
        assertThat(ask(get(path), season.department).getStatus()).isEqualTo(403);

        var early = ask(post(path).param("fromYear", "2085"), season.preparer);
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(early.getContentAsString(StandardCharsets.UTF_8))
                        .select(".field-error")
                        .eachText())
                .as("both at once")
                .anyMatch(words -> words.contains("2085年度已有表（草稿），最早从2086年度起"))
                .anyMatch(words -> words.contains("请填理由"));
        ask(post(path).param("fromYear", "2086").param("reason", "项目已完工"), season.preparer);

        assertThat(unbegun.of(2086, unit, 100))
                .extracting(UnbegunForm::projectId)
                .doesNotContain(project);
        assertThat(page("/", season.preparer).text()).doesNotContain("做完了的项目 上年");
        assertThat(page("/projects?state=retired&q=做完了", season.finance)
                        .select("tbody")
                        .text())
                .contains("从2086年度起不再填报", "项目已完工（周敏）");
        assertThat(page("/evaluations/new?year=2086&find=做完了", season.preparer)
                        .select(".choices")
                        .text())
                .contains("从2086年度起不再填报");
        var begun = mvc.perform(post("/evaluations/beginnings")
                        .param("year", "2086")
                        .param("project", "" + project)
                        .with(user(season.preparer))
                        .with(csrf()))
                .andReturn();
        assertThat(begun.getFlashMap().get("failures")).asString().contains("从2086年度起不再填报");

        ask(post(path + "/removal"), season.finance);
        assertThat(unbegun.of(2086, unit, 100))
                .extracting(UnbegunForm::projectId)
                .contains(project);
        assertThat(jdbc.sql("select kind from audit_event where subject like '《做完了的项目》%' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("项目不再填报", "项目恢复填报");
    }

    @Test
    void costsTheSameHoweverManyThereAre() throws Exception {
        var project = project(2085, "数语句的项目");
        var list = statements("/projects");
        var one = statements("/projects/" + project);
        for (int i = 0; i < 12; i++) {
            season.draft(2085, "数语句的项目" + i);
        }
        for (int year = 2080; year < 2085; year++) {
            season.draft(year, "数语句的项目");
        }

        assertThat(statements("/projects")).isEqualTo(list).isLessThanOrEqualTo(3);
        assertThat(statements("/projects/" + project))
                .as("the rows of the latest form are asked for once there are two")
                .isEqualTo(one + 1)
                .isLessThanOrEqualTo(7);
    }

    private long statements(String path) throws Exception {
        CountingDataSource.reset();
        page(path, season.preparer);
        return CountingDataSource.counted().getTotal();
    }
}
