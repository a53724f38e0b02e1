package io.ziping.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.FilingGrants;
import io.ziping.campaign.Season;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, when a form moves; and what they do with it. */
@WholeApplication
class NoticeTest {

    private static final int YEAR = 2071;

    @Autowired
    ApplicationContext context;

    @Autowired
    Notices notices;

    @Autowired
    FilingGrants exceptions;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationAdministration desk;

    @Autowired
    Campaigns campaigns;

    @Autowired
    GatheredNotices waiting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Season season;

    @BeforeEach
    void people() {
        season = new Season(context);
        jdbc.sql("delete from notice").update();
    }

    @AfterEach
    void today() {
        season.clock.reset();
    }

    private List<Notice> of(Viewer viewer) {
        return notices.of(viewer, 0, 50).notices();
    }

    private List<String> told(Viewer viewer) {
        return of(viewer).stream()
                .map(notice -> notice.kind() + (notice.readAt() == null ? " " : " read ") + notice.subject())
                .toList();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    @Test
    void tellsEachWhomAMoveConcerns() {
        var id = season.draft(YEAR, "往返");
        season.move(id, Move.SUBMIT, season.preparer);
        assertThat(told(season.department)).containsExactly("WAITING 《往返》（2071年度）等您审核");

        season.sendBack(id, "与台账不符", season.department);
        assertThat(told(season.department)).containsExactly("WAITING read 《往返》（2071年度）等您审核");
        assertThat(told(season.preparer)).containsExactly("RETURNED 《往返》（2071年度）被退回");
        assertThat(of(season.preparer).get(0).text()).isEqualTo("理由：与台账不符");
        assertThat(of(season.preparer).get(0).link()).isEqualTo("/evaluations/" + id);

        season.move(id, Move.SUBMIT, season.preparer);
        season.move(id, Move.APPROVE, season.department);
        season.move(id, Move.APPROVE, season.finance);
        season.move(id, Move.PUBLISH, season.finance);
        assertThat(told(season.preparer))
                .containsExactly(
                        "PUBLISHED 《往返》（2071年度）已公开",
                        "PASSED 《往返》（2071年度）财政已审核通过",
                        "PASSED 《往返》（2071年度）主管部门已审核通过",
                        "RETURNED 《往返》（2071年度）被退回");
        assertThat(told(season.finance)).containsExactly("WAITING read 《往返》（2071年度）等您审核");
        assertThat(told(season.admin)).isEmpty();

        season.move(id, Move.UNPUBLISH, season.finance);
        assertThat(told(season.preparer)).startsWith("UNPUBLISHED 《往返》（2071年度）已取消公开");
        assertThat(jdbc.sql("select kind from audit_event where subject = '《往返》（2071年度）'" + " order by number")
                        .query(String.class)
                        .list())
                .containsExactly("公开", "取消公开");
    }

    @Test
    void tellsAReviewerOnceADayOfAllThatWaits() {
        season.clock.set("2079-03-05T09:00:00");
        var one = season.draft(YEAR, "合一");
        var two = season.draft(YEAR, "合二");
        season.move(one, Move.SUBMIT, season.preparer);
        season.move(two, Move.SUBMIT, season.preparer);

        assertThat(told(season.department)).containsExactly("WAITING 3月5日送来 2 份表，等您审核");
        assertThat(of(season.department).get(0).text()).isEqualTo("最近一份：《合二》（2071年度）等您审核");
        assertThat(of(season.department).get(0).link()).isEqualTo("/");

        season.move(one, Move.APPROVE, season.department);
        assertThat(told(season.department)).as("one is left").containsExactly("WAITING 3月5日送来 2 份表，等您审核");
        assertThat(told(season.finance)).containsExactly("WAITING 《合一》（2071年度）等您审核");
        season.sendBack(two, "与台账不符", season.department);
        assertThat(told(season.department)).containsExactly("WAITING read 3月5日送来 2 份表，等您审核");

        season.move(two, Move.SUBMIT, season.preparer);
        assertThat(told(season.department)).as("sent again").containsExactly("WAITING 3月5日送来 2 份表，等您审核");
        season.sendBack(two, "还是不符", season.department);
        season.clock.advance(Duration.ofDays(1));
        season.move(two, Move.SUBMIT, season.preparer);
        assertThat(told(season.department))
                .containsExactly("WAITING 《合二》（2071年度）等您审核", "WAITING read 3月5日送来 2 份表，等您审核");
    }

    @Test
    void countsWhatAnotherHandsInAtTheSameMoment() throws Exception {
        var one = season.draft(YEAR, "同时交一");
        var two = season.draft(YEAR, "同时交二");

        together(() -> tell(one, "甲"), () -> tell(two, "乙"));

        assertThat(told(season.department)).singleElement().asString().contains("送来 2 份表");
        assertThat(of(season.department).get(0).text()).isEqualTo("最近一份：乙");
    }

    @Test
    void isReadWhenTwoDealWithTheLastTwoAtTheSameMoment() throws Exception {
        var one = season.draft(YEAR, "同时审一");
        var two = season.draft(YEAR, "同时审二");
        tell(one, "甲");
        tell(two, "乙");

        together(() -> waiting.settle(NoticeKind.WAITING, one), () -> waiting.settle(NoticeKind.WAITING, two));

        assertThat(told(season.department)).singleElement().asString().startsWith("WAITING read ");
    }

    private void tell(long form, String subject) {
        waiting.tell(
                new GatheredNotices.Told(NoticeKind.WAITING, form, YEAR, subject, "", "送来 %d 份表，等您审核"),
                "a.id = :whom",
                season.department.accountId());
    }

    /** The second begins when the first has done its work, which is committed when the second waits for it. */
    private void together(Runnable first, Runnable second) throws Exception {
        var task = new FutureTask<>(() -> transaction.executeWithoutResult(status -> second.run()), null);
        transaction.executeWithoutResult(status -> {
            first.run();
            new Thread(task, "race").start();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                            + " and wait_event_type = 'Lock'")
                                    .query(Long.class)
                                    .single()
                            > 0);
        });
        task.get(30, TimeUnit.SECONDS);
    }

    @Test
    void comeUpAgainWithTheNextFormOfTheDay() {
        season.clock.set("2079-03-06T09:00:00");
        season.move(season.draft(YEAR, "上午的"), Move.SUBMIT, season.preparer);
        jdbc.sql(
                        "insert into notice (account_id, kind, fiscal_year, subject, at) values (:me, 'REMINDER', 2071, '中午的', :at)")
                .param("me", season.department.accountId())
                .param("at", Timestamp.from(Instant.parse("2079-03-06T04:00:00Z")))
                .update();
        season.clock.set("2079-03-06T15:00:00");
        season.move(season.draft(YEAR, "下午的"), Move.SUBMIT, season.preparer);

        assertThat(told(season.department)).containsExactly("WAITING 3月6日送来 2 份表，等您审核", "REMINDER 中午的");
    }

    @Test
    void tellsNobodyOfAMoveThatWasRefusedOrRepeated() {
        var id = season.draft(YEAR, "两次");
        season.move(id, Move.SUBMIT, season.preparer);
        season.move(id, Move.SUBMIT, season.preparer);

        assertThat(told(season.department)).hasSize(1);
    }

    @Test
    void tellsAUnitOfItsExtension() {
        season.plan(2072, "2073-01-05", "2073-02-28");
        season.clock.set("2073-03-02T09:00:00");
        var unit = organizations
                .find(Season.DEPARTMENT, Season.UNIT, DataScope.ALL)
                .orElseThrow()
                .identity();

        exceptions.extend(2072, unit, LocalDate.parse("2073-03-31"), "机构合并", season.finance);

        assertThat(told(season.preparer)).containsExactly("EXTENSION 2072年度填报已延期到2073年3月31日");
        assertThat(of(season.preparer).get(0).link()).isEqualTo("/campaigns/2072");
    }

    @Test
    void tellsAUnitThatItsExtensionIsWithdrawn() {
        season.plan(2074, "2075-01-05", "2075-02-28");
        season.clock.set("2075-03-02T09:00:00");
        exceptions.extend(2074, unit(), LocalDate.parse("2075-03-31"), "机构合并", season.finance);

        exceptions.withdraw(2074, unit(), season.finance);
        exceptions.withdraw(2074, unit(), season.finance);

        assertThat(told(season.preparer))
                .containsExactly("EXTENSION 2074年度填报的延期已取消", "EXTENSION 2074年度填报已延期到2075年3月31日");
        assertThat(of(season.preparer).get(0).text()).isEqualTo("填报已于2075年2月28日截止，请联系财政部门办理延期。");
    }

    @Test
    void tellsThoseWhoOweThatTheClosingDayIsMoved() {
        season.plan(2075, "2076-01-05", "2076-02-28");
        season.clock.set("2076-02-01T09:00:00");
        season.draft(2075, "还没交的");
        var campaign = campaigns.find(2075).orElseThrow();

        campaigns.change(moved(campaign, "2076-02-28", "只改说明"), season.admin);
        assertThat(told(season.preparer)).isEmpty();
        campaigns.change(moved(campaigns.find(2075).orElseThrow(), "2076-02-10", ""), season.admin);

        assertThat(told(season.preparer)).containsExactly("DEADLINE 2075年度填报截止日改为2076年2月10日，比原来早");
        assertThat(of(season.preparer).get(0).text()).isEqualTo("最晚2076年2月10日提交，当天也算。");
        exceptions.extend(2075, unit(), LocalDate.parse("2076-03-31"), "机构合并", season.finance);
        campaigns.change(moved(campaigns.find(2075).orElseThrow(), "2076-03-01", ""), season.admin);
        assertThat(told(season.preparer))
                .as("whose own day is later all the same")
                .hasSize(2);
    }

    private static Campaign moved(Campaign campaign, String closesOn, String note) {
        return new Campaign(
                campaign.fiscalYear(), campaign.opensOn(), LocalDate.parse(closesOn), note, campaign.version());
    }

    @Test
    void tellsReviewersWhenFormsWaitForOthers() {
        var id = season.draft(YEAR, "换人审");
        season.move(id, Move.SUBMIT, season.preparer);
        jdbc.sql("delete from notice where evaluation_id is distinct from :id")
                .param("id", id)
                .update();
        var waiting = jdbc.sql("select count(*) from self_evaluation where department_id = :id and status = 'SUBMITTED'"
                        + " and fiscal_year = 2071")
                .param("id", department().identity())
                .query(Long.class)
                .single();
        var forms = Season.DEPARTMENT + "已提交的" + waiting + "张2071年度的表";

        skip(true);
        try {
            assertThat(told(season.finance)).contains("WAITING " + forms + "，等您审核");
            assertThat(of(season.finance).get(0).link()).isEqualTo("/");
            assertThat(told(season.department))
                    .contains("HANDED_OVER " + forms + "，改由财政审核", "WAITING read 《换人审》（2071年度）等您审核");
        } finally {
            skip(false);
        }
        assertThat(told(season.department)).contains("WAITING " + forms + "，等您审核");
        assertThat(told(season.finance)).contains("HANDED_OVER " + forms + "，改由主管部门审核");
    }

    private void skip(boolean skips) {
        desk.changeDepartment(
                department().identity(), department().getVersion(), Season.DEPARTMENT, skips, season.admin);
    }

    private CompetentDepartment department() {
        return organizations
                .find(Season.DEPARTMENT, Season.UNIT, DataScope.ALL)
                .orElseThrow()
                .getDepartment();
    }

    private long unit() {
        return organizations
                .find(Season.DEPARTMENT, Season.UNIT, DataScope.ALL)
                .orElseThrow()
                .identity();
    }

    @Test
    void areReadOneByOneOrAllAtOnceAndOnlyByTheirOwner() throws Exception {
        season.move(season.draft(YEAR, "甲"), Move.SUBMIT, season.preparer);
        season.clock.advance(Duration.ofDays(1));
        season.move(season.draft(YEAR, "乙"), Move.SUBMIT, season.preparer);
        var second = of(season.department).get(0);
        assertThat(unread(season.department)).isEqualTo("2条未读");

        assertThat(ask(post("/notices/" + second.id()), season.finance).getStatus())
                .isEqualTo(404);
        assertThat(unread(season.department)).isEqualTo("2条未读");
        assertThat(ask(post("/notices/" + second.id()), season.department).getRedirectedUrl())
                .isEqualTo(second.link());
        assertThat(unread(season.department)).isEqualTo("1条未读");
        ask(post("/notices/reading"), season.department);
        assertThat(unread(season.department)).isEmpty();
    }

    private String unread(Viewer viewer) throws Exception {
        return Jsoup.parse(ask(get("/notices"), viewer).getContentAsString())
                .select("nav a[href=/notices] .count")
                .text();
    }

    @Test
    void goAfterHalfAYear() {
        season.move(season.draft(YEAR, "旧的"), Move.SUBMIT, season.preparer);
        season.clock.advance(Duration.ofDays(179));
        assertThat(notices.removeOld()).isZero();
        assertThat(of(season.department)).hasSize(1);
        var reviewers = jdbc.sql("select count(*) from account where role = 'DEPARTMENT_REVIEWER' and enabled"
                        + " and department_id = :department")
                .param("department", season.department.scope().departmentId())
                .query(Integer.class)
                .single();
        season.clock.advance(Duration.ofDays(2));
        assertThat(notices.removeOld()).isEqualTo(reviewers);
        assertThat(of(season.department)).isEmpty();
    }

    @Test
    void askTheSameNumberOfQuestionsForAnyNumber() throws Exception {
        season.move(season.draft(YEAR, "数零"), Move.SUBMIT, season.preparer);
        var few = statements();
        jdbc.sql("insert into notice (account_id, kind, fiscal_year, subject, at)"
                        + " select :me, 'REMINDER', 2071, '第' || n, now() from generate_series(1, 100) n")
                .param("me", season.department.accountId())
                .update();

        assertThat(statements())
                .as("and their number, once there is more than a page")
                .isEqualTo(few + 1);
        assertThat(Jsoup.parse(ask(get("/notices?page=4"), season.department).getContentAsString())
                        .select(".notices li"))
                .hasSize(11);
    }

    private long statements() throws Exception {
        CountingDataSource.reset();
        assertThat(ask(get("/notices"), season.department).getStatus()).isEqualTo(200);
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void leaveNoMailWhereNoneIsConfigured() {
        jdbc.sql("update account set email = 'luwenhua@example.com' where username = 'department'")
                .update();
        season.move(season.draft(YEAR, "没有邮件"), Move.SUBMIT, season.preparer);

        assertThat(jdbc.sql("select count(*) from outgoing_mail")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
