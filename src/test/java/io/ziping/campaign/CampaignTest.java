package io.ziping.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A year opens and closes on the minute, in the page, the endpoint and the API alike. Each test has a year of its own. */
@WholeApplication
class CampaignTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ClosingPreview preview;

    @Autowired
    FilingGrants exceptions;

    @Autowired
    Progress progress;

    @Autowired
    Reminders reminders;

    @Autowired
    Organizations organizations;

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
    }

    @AfterEach
    void today() {
        season.clock.reset();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    private long unit(String department, String unit) {
        return organizations.findOrCreate(department, unit).identity();
    }

    private long unit() {
        return unit(Season.DEPARTMENT, Season.UNIT);
    }

    @Test
    void beginsNothingBeforeTheFirstDayAndSaysWhen() throws Exception {
        season.plan(2041, "2042-01-05", "2042-02-28");
        var project = projects.findOrCreate(
                organizations
                        .find(Season.DEPARTMENT, Season.UNIT, DataScope.ALL)
                        .orElseThrow(),
                "太早");
        season.clock.set("2042-01-04T23:59:59");

        assertThatExceptionOfType(BeginProblem.class)
                .isThrownBy(() -> season.begin(2041, project.identity()))
                .withMessageContaining("2041年度的填报1月5日开始");
        assertThatExceptionOfType(FilingClosedException.class).isThrownBy(() -> season.draft(2041, "太早的文件"));
        var page = ask(
                post("/evaluations/new")
                        .param("project", "" + project.identity())
                        .param("year", "2041"),
                season.preparer);
        assertThat(Jsoup.parse(page.getContentAsString()).select(".field-error").text())
                .contains("1月5日开始");

        season.clock.set("2042-01-05T00:00:00");
        var id = season.begin(2041, project.identity());
        assertThat(season.see(id, season.preparer).deadline()).isEqualTo("2月28日截止");
    }

    /** A slip in the year locked every draft at once, and said so to nobody. */
    @Test
    void showsWhichDraftsAClosingDayInThePastWouldLockBeforeItIsStored() throws Exception {
        season.clock.set("2061-06-01T09:00:00");
        season.draft(2060, "会被锁的");
        var fields = post("/admin/campaigns")
                .param("fiscalYear", "2060")
                .param("opensOn", "2061-01-05")
                .param("closesOn", "2061-02-28");

        var asked = Jsoup.parse(ask(fields, season.admin).getContentAsString(StandardCharsets.UTF_8));

        assertThat(campaigns.find(2060)).isEmpty();
        assertThat(asked.select(".caution").text()).contains("已经过去，还没有保存", "1 张草稿", "会被锁的");
        var seen = asked.select("input[name=locked]").val();
        season.draft(2060, "后来又来一张");
        assertThat(ask(fields.param("locked", seen), season.admin).getStatus())
                .as("something else than was shown")
                .isEqualTo(200);
        assertThat(campaigns.find(2060)).isEmpty();
        var again = post("/admin/campaigns")
                .param("fiscalYear", "2060")
                .param("opensOn", "2061-01-05")
                .param("closesOn", "2061-02-28")
                .param("locked", "2061-02-28 2");
        assertThat(ask(again, season.admin).getStatus()).isEqualTo(302);
        assertThat(campaigns.find(2060)).isPresent();
    }

    @Test
    void asksWhenAClosingDayIsMovedIntoThePastAndNotAboutWhatIsLockedAnyway() {
        season.plan(2061, "2062-01-05", "2062-02-28");
        season.clock.set("2062-02-01T09:00:00");
        season.draft(2061, "还开着");
        var closed = new Campaign(2061, LocalDate.parse("2062-01-05"), LocalDate.parse("2062-01-31"), "", 1);
        exceptions.extend(2061, unit("延期部门", "延期单位"), LocalDate.parse("2062-03-31"), "补报", season.finance);
        documents.create(FormFixtures.ofYear(2061, "延期的", "延期部门", "延期单位"), season.admin);

        assertThat(preview.of(closed).orElseThrow().first())
                .extracting(ClosingPreview.LockedDraft::project)
                .containsExactly("还开着");
        season.clock.set("2062-03-01T09:00:00");
        assertThat(preview.of(closed)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithADayOfAnotherCentury() throws Exception {
        var page = ask(
                post("/admin/campaigns")
                        .param("fiscalYear", "2062")
                        .param("opensOn", "1999-01-01")
                        .param("closesOn", "1999-02-01"),
                season.admin);

        assertThat(Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8))
                        .select("#opensOn-error")
                        .text())
                .isEqualTo("日期应在2000年到2200年之间");
    }

    @Test
    void roundsShares() {
        assertThat(List.of(0L, 1L, 9L, 17L, 18L))
                .extracting(done -> new ProgressLine(1, "部门", 18, done, 0, 0, 0).submittedPercent())
                .containsExactly(0L, 6L, 50L, 94L, 100L);
        assertThat(new ProgressLine(1, "部门", 1000, 1, 0, 0, 0).submittedPercent())
                .isOne();
        assertThat(new ProgressLine(1, "部门", 1000, 999, 0, 0, 0).submittedPercent())
                .isEqualTo(99);
        assertThat(new ProgressLine(1, "部门", 0, 0, 0, 0, 0).submittedPercent()).isZero();
    }

    @Test
    void locksDraftsWhenTheLastDayIsOver() throws Exception {
        season.plan(2042, "2043-01-05", "2043-02-28");
        season.clock.set("2043-02-28T23:59:59");
        var id = season.draft(2042, "最后一天");
        season.type(id, "赶上了");
        assertThat(season.see(id, season.preparer).deadline()).isEqualTo("2月28日截止，就是今天");

        season.clock.set("2043-03-01T00:00:00");

        assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> season.type(id, "没赶上"));
        assertThatExceptionOfType(MoveRefusedException.class)
                .isThrownBy(() -> season.move(id, Move.SUBMIT, season.preparer))
                .withMessageContaining("2042年度的填报已于2月28日截止");
        assertThatExceptionOfType(FilingClosedException.class).isThrownBy(() -> season.draft(2042, "晚了"));
        var form = season.see(id, season.preparer);
        assertThat(form.editable()).isFalse();
        assertThat(form.moves()).isEmpty();
        assertThat(Jsoup.parse(ask(get("/evaluations/" + id), season.preparer).getContentAsString())
                        .select(".caution")
                        .text())
                .contains("已于2月28日截止");
        var save = ask(
                post("/evaluations/" + id + "/changes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"changes\":[],\"whole\":false}"),
                season.preparer);
        assertThat(save.getStatus()).isEqualTo(409);
        assertThat(save.getContentAsString(StandardCharsets.UTF_8)).contains("已于2月28日截止");
        var api = mvc.perform(post("/api/v1/evaluations/" + id + "/submission")
                        .contentType(MediaType.APPLICATION_JSON)
                        .with(httpBasic("preparer", "ziping-trial")))
                .andReturn()
                .getResponse();
        assertThat(api.getStatus()).isEqualTo(409);
        assertThat(api.getContentAsString(StandardCharsets.UTF_8)).contains("已于2月28日截止");
    }

    @Test
    void keepsWhatWasTypedWithoutScripts() throws Exception {
        season.plan(2043, "2044-01-05", "2044-02-28");
        season.clock.set("2044-02-28T23:59:00");
        var id = season.draft(2043, "不丢字");
        var address = season.see(id, season.preparer).achievedObjective().address();

        season.clock.set("2044-02-29T00:00:01");
        var page = Jsoup.parse(ask(
                        post("/evaluations/" + id + "/edit")
                                .param("version", "0")
                                .param(address, "十二点整按的保存"),
                        season.preparer)
                .getContentAsString());

        assertThat(page.select(".alarm").text()).contains("没有保存").contains("已于2月28日截止");
        assertThat(page.select("[name=" + address + "]").text()).isEqualTo("十二点整按的保存");
    }

    @Test
    void leavesWhatWasSentBackEditableAndLetsNobodyLockThemselvesOut() {
        season.plan(2044, "2045-01-05", "2045-02-28");
        season.clock.set("2045-02-20T09:00:00");
        var returned = season.draft(2044, "退回的");
        var waiting = season.draft(2044, "等着的");
        season.move(returned, Move.SUBMIT, season.preparer);
        season.move(waiting, Move.SUBMIT, season.preparer);

        season.clock.set("2045-03-05T09:00:00");
        season.sendBack(returned, "请改", season.department);
        season.type(returned, "改好了");

        assertThat(season.see(waiting, season.preparer).moves()).doesNotContain(Move.WITHDRAW);
        assertThatExceptionOfType(MoveRefusedException.class)
                .isThrownBy(() -> season.move(waiting, Move.WITHDRAW, season.preparer))
                .withMessageContaining("截止");
        assertThat(season.move(returned, Move.SUBMIT, season.preparer)).isEqualTo(Status.SUBMITTED);
        assertThat(season.move(returned, Move.WITHDRAW, season.preparer)).isEqualTo(Status.RETURNED);
        assertThat(season.move(waiting, Move.APPROVE, season.department)).isEqualTo(Status.DEPARTMENT_APPROVED);
    }

    @Test
    void letsAUnitGoOnThatWasGrantedIt() {
        season.plan(2045, "2046-01-05", "2046-02-28");
        season.clock.set("2046-02-28T09:00:00");
        var id = season.draft(2045, "延期的");
        season.clock.set("2046-03-05T09:00:00");

        assertThatExceptionOfType(CampaignProblem.class)
                .isThrownBy(() -> exceptions.extend(2045, unit(), LocalDate.parse("2046-02-28"), "太短", season.finance))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("lastDay"));
        exceptions.extend(2045, unit(), LocalDate.parse("2046-03-10"), "机构合并", season.finance);

        season.type(id, "接着填");
        assertThat(season.see(id, season.preparer).deadline()).isEqualTo("3月10日截止，还有5天");
        season.clock.set("2046-03-11T00:00:00");
        assertThatExceptionOfType(EvaluationLockedException.class)
                .isThrownBy(() -> season.type(id, "又晚了"))
                .satisfies(locked -> assertThat(locked.words()).contains("3月10日（延期后）截止"));
        season.clock.set("2046-03-09T09:00:00");
        exceptions.withdraw(2045, unit(), season.finance);
        assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> season.type(id, "收回了"));
    }

    @Test
    void countsWhatIsOwedAndWhatIsNot() throws Exception {
        season.plan(2047, "2048-01-05", "2048-02-28");
        season.clock.set("2048-01-10T09:00:00");
        for (var project : List.of("去年有一", "去年有二", "结束了的", "=1+1")) {
            documents.create(FormFixtures.ofYear(2046, project, "进度部门", "进度单位"), season.admin);
        }
        documents.create(FormFixtures.ofYear(2046, "全单位不报", "进度部门", "不报单位"), season.admin);
        var begun = documents.create(FormFixtures.ofYear(2047, "去年有一", "进度部门", "进度单位"), season.admin);
        season.move(begun, Move.SUBMIT, season.admin);
        documents.create(FormFixtures.ofYear(2047, "今年新的", "进度部门", "进度单位"), season.admin);
        var unit = unit("进度部门", "进度单位");
        var ended = projects.findOrCreate(
                organizations.find("进度部门", "进度单位", DataScope.ALL).orElseThrow(), "结束了的");
        exceptions.exempt(2047, unit, ended.identity(), "项目已结束", season.admin);
        exceptions.exempt(2047, unit("进度部门", "不报单位"), null, "已撤销", season.admin);

        var line = progress.byDepartment(2047, DataScope.ALL).stream()
                .filter(each -> each.name().equals("进度部门"))
                .findFirst()
                .orElseThrow();
        assertThat(line.expected()).isEqualTo(4);
        assertThat(line.submitted()).isEqualTo(1);
        assertThat(line.submittedShare()).isEqualTo("25.00%");
        var scope = DataScope.ofDepartment(line.id());
        assertThat(progress.byUnit(2047, scope)).hasSize(1);
        assertThat(progress.owed(2047, scope, 0, 50))
                .extracting(form -> form.project() + " " + form.state())
                .containsExactlyInAnyOrder("去年有二 未开始", "=1+1 未开始", "今年新的 草稿");
        var csv = ask(get("/campaigns/2047/owed.csv").param("department", "" + line.id()), season.finance)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("\"'=1+1\"").startsWith("\uFEFF\"主管部门\"");
    }

    @Test
    void showsADepartmentOnlyItsOwnProgress() throws Exception {
        season.plan(2048, "2049-01-05", "2049-02-28");
        var foreign = documents.create(FormFixtures.unfunded("外部门", "外部门的", "外单位的"), season.admin);
        jdbc.sql("update self_evaluation set fiscal_year = 2048 where id = :id")
                .param("id", foreign)
                .update();
        var theirs = unit("外部门的", "外单位的");

        assertThat(ask(get("/campaigns/2048"), season.finance).getContentAsString())
                .contains("外部门的");
        assertThat(ask(get("/campaigns/2048").param("unit", "" + theirs), season.department)
                        .getContentAsString())
                .doesNotContain("外单位的");
        assertThat(ask(get("/campaigns/2048/owed.csv").param("unit", "" + theirs), season.preparer)
                        .getContentAsString())
                .doesNotContain("外单位的");
    }

    @Test
    void asksTheSameNumberOfQuestionsForAnyNumberOfDepartments() throws Exception {
        season.plan(2050, "2051-01-05", "2051-02-28");
        season.clock.set("2051-01-10T09:00:00");
        documents.create(FormFixtures.ofYear(2050, "零", "部门零", "单位零"), season.admin);
        var few = statements(season.finance);
        for (int i = 1; i < 25; i++) {
            documents.create(FormFixtures.ofYear(2050, "项目" + i, "部门" + i, "单位" + i), season.admin);
        }

        assertThat(statements(season.finance))
                .as("the years, the lines, what is owed and by whom, the navigation")
                .isEqualTo(few)
                .isEqualTo(5);
    }

    private long statements(Viewer viewer) throws Exception {
        CountingDataSource.reset();
        assertThat(ask(get("/campaigns/2050"), viewer).getStatus()).isEqualTo(200);
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void remindsAUnitOnceADayAndAsTheEndComesNear() {
        season.plan(2052, "2053-01-05", "2053-02-28");
        season.clock.set("2053-01-10T09:00:00");
        season.draft(2052, "要催的");
        var told = notices("REMINDER");

        assertThat(reminders.remind(2052, season.department.scope(), season.department))
                .hasSize(1);
        assertThat(reminders.remind(2052, season.department.scope(), season.finance))
                .isEmpty();
        assertThat(jdbc.sql("select detail from audit_event where kind = '提醒填报' and subject = '2052年度'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("1个单位：");
        assertThat(notices("REMINDER")).isEqualTo(told + 1);
        season.clock.set("2053-01-11T09:00:00");
        assertThat(reminders.remind(2052, season.department.scope(), season.department))
                .hasSize(1);

        for (var day : List.of("02-20", "02-21", "02-21", "02-24", "02-25", "02-27", "02-28", "02-28")) {
            season.clock.set("2053-" + day + "T09:00:00");
            reminders.remindOfDeadlines();
        }
        season.clock.set("2053-03-01T09:00:00");
        reminders.remindOfDeadlines();
        assertThat(jdbc.sql("select subject from notice where kind = 'DEADLINE' and fiscal_year = 2052 order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2052年度填报7天后截止，还有1张自评表没有提交",
                        "2052年度填报3天后截止，还有1张自评表没有提交",
                        "2052年度填报1天后截止，还有1张自评表没有提交",
                        "2052年度填报今天截止，还有1张自评表没有提交");
    }

    private long notices(String kind) {
        return jdbc.sql("select count(*) from notice where kind = :kind and fiscal_year = 2052")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void takesOnlyDaysThatMakeSense() throws Exception {
        var wrong = ask(
                post("/admin/campaigns")
                        .param("fiscalYear", "2060")
                        .param("opensOn", "2061-03-01")
                        .param("closesOn", "2061-02-01")
                        .param("note", "留着"),
                season.admin);
        var page = Jsoup.parse(wrong.getContentAsString());
        assertThat(page.select(".field-error").text()).contains("截止日不能早于开始日");
        assertThat(page.select("textarea").text()).isEqualTo("留着");
        assertThat(ask(post("/admin/campaigns").param("fiscalYear", "两千"), season.admin)
                        .getContentAsString())
                .contains("年度请填四位数字");

        season.plan(2061, "2062-01-01", "2062-02-01");
        var stale = ask(
                post("/admin/campaigns/2061")
                        .param("version", "7")
                        .param("opensOn", "2062-01-01")
                        .param("closesOn", "2062-03-01"),
                season.admin);
        assertThat(stale.getContentAsString()).contains("别人改过这个年度");
    }

    /** The year's form is filled in the year after it; who begins one must not have to know that. */
    @Test
    void proposesItsYearForANewFormAndShowsItsNoteWhereWorkWaits() throws Exception {
        season.clock.set("2063-02-01T09:00:00");
        assertThat(proposedYear()).isEqualTo("2063");
        season.plan(2062, "2063-01-05", "2063-02-28");
        var planned = campaigns.find(2062).orElseThrow();
        campaigns.change(
                new Campaign(2062, planned.opensOn(), planned.closesOn(), "文号12\n电话6388", planned.version()),
                season.admin);
        try {
            assertThat(proposedYear()).isEqualTo("2062");
            assertThat(note(season.preparer)).contains("2062年度", "2月28日截止，还有27天", "文号12 电话6388");
            assertThat(note(season.department)).isEmpty();

            season.clock.set("2063-03-02T09:00:00");
            assertThat(proposedYear()).isEqualTo("2063");
            assertThat(note(season.preparer)).isEmpty();
            var unit = organizations
                    .find(Season.DEPARTMENT, Season.UNIT, DataScope.ALL)
                    .orElseThrow();
            exceptions.extend(2062, unit.identity(), LocalDate.parse("2063-03-31"), "机构合并", season.finance);
            assertThat(proposedYear()).as("whose extension runs").isEqualTo("2062");
            assertThat(note(season.preparer)).contains("文号12", "3月31日截止，还有29天");
        } finally {
            campaigns.remove(2062, season.admin);
        }
    }

    private String proposedYear() throws Exception {
        return Jsoup.parse(ask(get("/evaluations/new"), season.preparer).getContentAsString(StandardCharsets.UTF_8))
                .select("#year")
                .val();
    }

    private String note(Viewer viewer) throws Exception {
        return Jsoup.parse(ask(get("/"), viewer).getContentAsString(StandardCharsets.UTF_8))
                .select("section[aria-label$=说明], section[aria-label$=要交的自评表]")
                .text();
    }

    @Test
    void namesThoseWhoOweForAMessage() throws Exception {
        season.plan(2064, "2065-01-05", "2065-02-28");
        season.clock.set("2065-01-10T09:00:00");
        season.draft(2064, "名单一");
        season.draft(2064, "名单二");

        var page = Jsoup.parse(ask(get("/campaigns/2064"), season.finance).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#names").text()).contains(Season.UNIT + "（周敏）2份");
        assertThat(Jsoup.parse(ask(get("/campaigns/2064"), season.preparer).getContentAsString(StandardCharsets.UTF_8))
                        .select("#names"))
                .as("nobody reminds themselves")
                .isEmpty();
        campaigns.remove(2064, season.admin);
    }
}
