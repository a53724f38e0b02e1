package io.ziping.campaign.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Reminders;
import io.ziping.campaign.Season;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** 审核期限 in the queue, on the page of progress and in what reviewers are told. */
@WholeApplication
@Transactional
class ReviewDeadlinesTest {

    private static final int YEAR = 2069;

    @Autowired
    ApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Reminders reminders;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private Season season;
    private long form;

    /** A form handed in, of a year whose department reviews until March 10th and whose bureau until the 20th. */
    @BeforeEach
    void plan() {
        season = new Season(context);
        season.clock.set("2070-02-01T09:00:00");
        campaigns.create(
                new Campaign(
                        YEAR,
                        LocalDate.parse("2070-01-05"),
                        LocalDate.parse("2070-02-28"),
                        "",
                        LocalDate.parse("2070-03-10"),
                        LocalDate.parse("2070-03-20"),
                        0),
                season.admin);
        form = season.draft(YEAR, "期限一");
        move(form, Move.SUBMIT, season.preparer);
    }

    @AfterEach
    void putTheClockRight() {
        season.clock.reset();
    }

    private void move(long id, Move move, Viewer by) {
        season.move(id, move, by);
        entities.flush();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(path).with(user(viewer))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return document(answer);
    }

    private static Document document(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String due(Viewer viewer) throws Exception {
        return page("/?order=due", viewer)
                .select(".queue tr:has(a[href=/evaluations/" + form + "]) .due")
                .text();
    }

    @Test
    void theQueueSaysHowLongThereIs() throws Exception {
        season.clock.set("2070-03-07T09:00:00");
        assertThat(due(season.department)).isEqualTo("还有 3 天");
        assertThat(page("/", season.department).text()).doesNotContain("已超审核期限");

        season.clock.set("2070-03-12T09:00:00");
        assertThat(due(season.department)).isEqualTo("已超 2 天");
        assertThat(page("/", season.department).select(".due.over").text()).contains("1 份已超审核期限");

        move(form, Move.APPROVE, season.department);
        assertThat(due(season.finance)).isEqualTo("还有 8 天");
        assertThat(page("/", season.department).select("li:has(a[href=/evaluations/" + form + "]) .due"))
                .as("the day of others")
                .isEmpty();
    }

    @Test
    void theQueueStaysInItsOrderUnlessAskedOtherwise() throws Exception {
        var without = season.draft(2097, "期限二");
        move(without, Move.SUBMIT, season.preparer);
        jdbc.sql("update self_evaluation set moved_at = timestamptz '1999-01-01' where id = :id")
                .param("id", without)
                .update();

        assertThat(queued("/")).startsWith("/evaluations/" + without);
        assertThat(queued("/?order=due")).startsWith("/evaluations/" + form).contains("/evaluations/" + without);
        assertThat(page("/", season.department).select("a[href=/?order=due]").text())
                .isEqualTo("按期限排");
    }

    private List<String> queued(String path) throws Exception {
        return page(path, season.department).select(".queue td.name a").eachAttr("href");
    }

    @Test
    void reviewersAreToldOnceADayWhileSomethingWaits() {
        season.clock.set("2070-03-06T08:00:00");
        reminders.remindOfDeadlines();
        assertThat(told(season.department)).isEmpty();

        season.clock.set("2070-03-07T08:00:00");
        reminders.remindOfDeadlines();
        reminders.remindOfDeadlines();
        assertThat(told(season.department)).containsExactly("unread 2069年度还有 1 份表等您审核，期限还有 3 天");
        assertThat(told(season.finance)).isEmpty();

        season.clock.set("2070-03-11T08:00:00");
        reminders.remindOfDeadlines();
        assertThat(told(season.department))
                .containsExactly("read 2069年度还有 1 份表等您审核，期限还有 3 天", "unread 2069年度还有 1 份表等您审核，期限已超 1 天");

        move(form, Move.APPROVE, season.department);
        season.clock.set("2070-03-20T08:00:00");
        reminders.remindOfDeadlines();
        assertThat(told(season.department)).hasSize(2);
        assertThat(told(season.finance)).containsExactly("unread 2069年度还有 1 份表等您审核，期限今天到期");
    }

    private List<String> told(Viewer viewer) {
        return jdbc.sql("select case when read_at is null then 'unread ' else 'read ' end || subject from notice"
                        + " where account_id = :me and kind = 'REVIEW_DUE' order by id")
                .param("me", viewer.accountId())
                .query(String.class)
                .list();
    }

    @Test
    void progressCountsWhatIsOverTime() throws Exception {
        season.clock.set("2070-03-09T09:00:00");
        var before = page("/campaigns/" + YEAR, season.finance);
        assertThat(before.select("main").text())
                .contains("审核期限：主管部门 2070年3月10日 还有 1 天，还有 1 份没审；财政 2070年3月20日 还有 11 天，都审了")
                .doesNotContain("超期没审");

        season.clock.set("2070-03-12T09:00:00");
        assertThat(page("/campaigns/" + YEAR, season.finance)
                        .select("[data-label=超期没审]")
                        .eachText())
                .contains("1");
        assertThat(page("/campaigns/" + YEAR, season.preparer).select("main").text())
                .contains("已超 2 天，还有 1 份没审");
    }

    @Test
    void daysComeOneAfterTheOther() throws Exception {
        var answer = change("2070-02-27", "2070-02-26");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(document(answer).select(".field-error").eachText()).containsExactly("审核期限不能早于截止日", "审核期限不能早于截止日");

        var other = document(change("2070-03-15", "2070-03-14"));
        assertThat(other.select("#financeReviewsBy-error").text()).isEqualTo("财政的期限不能早于主管部门的");

        assertThat(change("2070-03-15", "").getStatus()).isEqualTo(302);
        assertThat(campaigns.find(YEAR).orElseThrow().departmentReviewsBy()).isEqualTo("2070-03-15");
        assertThat(campaigns.find(YEAR).orElseThrow().financeReviewsBy()).isNull();
        assertThat(jdbc.sql("select detail from audit_event where kind = '修改年度自评' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "2070-01-05至2070-02-28，主管部门审到2070-03-10，财政审到2070-03-20 → 2070-01-05至2070-02-28，主管部门审到2070-03-15");
    }

    private MockHttpServletResponse change(String department, String finance) throws Exception {
        return mvc.perform(post("/admin/campaigns/" + YEAR)
                        .with(user(season.admin))
                        .with(csrf())
                        .param("version", "1")
                        .param("opensOn", "2070-01-05")
                        .param("closesOn", "2070-02-28")
                        .param("departmentReviewsBy", department)
                        .param("financeReviewsBy", finance))
                .andReturn()
                .getResponse();
    }
}
