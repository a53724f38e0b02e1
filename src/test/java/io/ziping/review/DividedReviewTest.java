package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.reviewer.FormReviewers;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.assignment.DepartmentAssignments;
import io.ziping.identity.assignment.DepartmentAssignments.Change;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

/** 审核分工: departments and single forms that finance reviewers look after, in their queues and in what they are told. */
@WholeApplication
@Transactional
class DividedReviewTest {

    private static final String OTHER = "分工部门";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewQueue queue;

    @Autowired
    DeskCounts counts;

    @Autowired
    DepartmentAssignments assignments;

    @Autowired
    FormReviewers reviewers;

    @Autowired
    Accounts accounts;

    @Autowired
    EntityManager entities;

    private Desks desks;
    private Viewer colleague;
    private long ours;
    private long theirs;

    /** A form of the trial's department and one of another, both waiting for the bureau. */
    @BeforeEach
    void forms() {
        desks = new Desks(context);
        colleague = accounts.create(new NewAccount(
                "bureau.colleague",
                "ziping-trial",
                "林芳",
                Role.FINANCE_REVIEWER,
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC));
        ours = desks.submitted("分工一");
        desks.move(ours, Move.APPROVE, desks.department);
        theirs = context.getBean(EvaluationDocuments.class)
                .create(FormFixtures.complete("分工二", OTHER, "分工单位"), desks.admin);
        jdbc.sql("update competent_department set skips_department_review = true where name = :name")
                .param("name", OTHER)
                .update();
    }

    private void submitTheirs() {
        desks.move(theirs, Move.SUBMIT, desks.admin);
        entities.flush();
    }

    private long department(String name) {
        return jdbc.sql("select id from competent_department where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void assign(String department, Viewer to) {
        assertThat(assignments
                        .change(List.of(new Change(department(department), null, to.accountId())), desks.admin)
                        .changed())
                .isOne();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(path).with(user(viewer))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> queued(Document page) {
        return page.select(".queue td.name a").eachAttr("href");
    }

    private MvcResult send(String path, Map<String, String> fields, Viewer viewer) throws Exception {
        var call = post(path).with(user(viewer)).with(csrf());
        fields.forEach(call::param);
        return mvc.perform(call).andReturn();
    }

    @Test
    void aReviewerSeesTheOwnDepartmentsFirstAndAllWhenAsked() throws Exception {
        submitTheirs();
        var all = queue.shares(colleague).all();
        assertThat(queued(page("/", colleague))).contains("/evaluations/" + ours, "/evaluations/" + theirs);

        assign(OTHER, colleague);

        assertThat(queued(page("/", colleague))).containsExactly("/evaluations/" + theirs);
        assertThat(counts.of(colleague).waiting()).isOne();
        assertThat(page("/", colleague).select("nav[aria-label=谁的] a").eachText())
                .containsExactly("我的 1", "全部 " + all);
        var whole = page("/?whose=all", colleague);
        assertThat(queued(whole)).contains("/evaluations/" + ours, "/evaluations/" + theirs);
        assertThat(whole.select("tr:has(a[href=/evaluations/" + theirs + "])").text())
                .contains("归林芳");
        assertThat(whole.select("input[name=whose]").val()).isEqualTo("all");
        assertThat(queued(page("/", desks.finance))).contains("/evaluations/" + theirs);
        assertThat(counts.of(desks.finance).waiting()).isEqualTo(all);
    }

    @Test
    void theFormsAroundOneAreThoseOfTheSameQueue() {
        submitTheirs();
        assign(OTHER, colleague);

        var around = queue.around(theirs, colleague);
        assertThat(around.previous()).isEmpty();
        assertThat(around.next()).isEmpty();
        assertThat(queue.around(theirs, desks.finance).previous()).isPresent();
        assertThat(queue.around(ours, colleague).next()).isEqualTo(Optional.of(theirs));
    }

    @Test
    void whoLooksAfterADepartmentIsToldOfItsForms() {
        assign(OTHER, colleague);
        submitTheirs();

        assertThat(told(theirs)).containsExactly("林芳");
    }

    @Test
    void allAreToldWhereNobodyDoes() {
        assign(Desks.DEPARTMENT, colleague);
        submitTheirs();

        assertThat(told(theirs)).contains("林芳", desks.finance.displayName());
    }

    @Test
    void somebodyWhoIsNoReviewerAnyMoreCountsAsNobody() throws Exception {
        assign(OTHER, colleague);
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", colleague.accountId())
                .update();
        submitTheirs();

        assertThat(told(theirs)).contains(desks.finance.displayName()).doesNotContain("林芳");
        assertThat(page("/review/assignments", desks.finance).select("main").text())
                .contains("林芳（不再审核）", "不再审核，等于没有指定");
    }

    private List<String> told(long form) {
        return jdbc.sql("select a.display_name from gathered_form f join notice n on n.id = f.notice_id"
                        + " join account a on a.id = n.account_id where f.evaluation_id = :form and not f.settled and n.kind = 'WAITING'"
                        + " and a.role = 'FINANCE_REVIEWER'")
                .param("form", form)
                .query(String.class)
                .list();
    }

    @Test
    void changesWhatWasChosenAndLeavesWhatOthersHaveChanged() throws Exception {
        var first = department(Desks.DEPARTMENT);
        var second = department(OTHER);
        assign(Desks.DEPARTMENT, desks.finance);
        var me = String.valueOf(colleague.accountId());

        var answer = send(
                "/review/assignments",
                Map.of("was." + first, "", "to." + first, me, "was." + second, "", "to." + second, me),
                colleague);

        assertThat(answer.getFlashMap().get("flash")).isEqualTo("已改 1 个部门。");
        assertThat(answer.getFlashMap().get("failures"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .singleElement()
                .asString()
                .contains(Desks.DEPARTMENT, "现在归" + desks.finance.displayName());
        assertThat(acts()).endsWith("改审核分工|1个主管部门|分工部门：每位审核人 → 林芳");
        assertThat(page("/review/assignments", desks.admin)
                        .select("[name=to." + second + "] [selected]")
                        .text())
                .isEqualTo("林芳");
    }

    @Test
    void handsEverythingOverWhenSomebodyIsAway() throws Exception {
        assign(Desks.DEPARTMENT, colleague);
        assign(OTHER, colleague);

        send(
                "/review/assignments/handover",
                Map.of("from", String.valueOf(colleague.accountId()), "to", String.valueOf(desks.finance.accountId())),
                desks.finance);

        assertThat(queue.shares(colleague).any()).isFalse();
        assertThat(queue.shares(desks.finance).any()).isTrue();
        assertThat(acts().get(acts().size() - 1)).startsWith("改审核分工|2个主管部门|").contains("分工部门：林芳 → ");
    }

    @Test
    void onlyFinanceReviewersGetDepartments() {
        var department = department(OTHER);

        assertThat(assignments.change(List.of(new Change(department, null, desks.department.accountId())), desks.admin))
                .isEqualTo(new DepartmentAssignments.Changed(0, List.of()));
    }

    @Test
    void isNoBusinessOfDepartmentsAndUnits() throws Exception {
        for (var viewer : List.of(desks.preparer, desks.department)) {
            assertThat(send("/review/assignments/forms", Map.of("form", "" + ours), viewer)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send("/review/assignments", Map.of(), viewer)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
            assertThat(page("/", viewer).select("a[href=/review/assignments]")).isEmpty();
        }
    }

    private void give(long form, Viewer to) {
        assertThat(reviewers
                        .give(List.of(new FormReviewers.Change(form, null, to.accountId())), desks.finance)
                        .changed())
                .isOne();
    }

    @Test
    void aSingleFormOutranksItsDepartment() throws Exception {
        submitTheirs();
        assign(OTHER, colleague);
        var before = queue.shares(desks.finance);
        assertThat(before.any()).isFalse();

        give(theirs, desks.finance);
        give(ours, colleague);

        assertThat(queued(page("/", colleague))).containsExactly("/evaluations/" + ours);
        assertThat(queued(page("/?order=due", colleague))).containsExactly("/evaluations/" + ours);
        assertThat(counts.of(colleague).waiting()).isOne();
        assertThat(queue.shares(colleague).mine()).isOne();
        assertThat(queued(page("/", desks.finance))).containsExactly("/evaluations/" + theirs);
        assertThat(queue.shares(desks.finance)).isEqualTo(new ReviewQueue.Shares(true, 1, before.all()));
        assertThat(page("/?whose=all", colleague)
                        .select("tr:has(a[href=/evaluations/" + theirs + "])")
                        .text())
                .contains("归" + desks.finance.displayName());
        assertThat(queue.around(ours, colleague)).isEqualTo(ReviewQueue.Neighbours.NONE);
        assertThat(told(ours)).containsExactly("林芳");
    }

    @Test
    void theFormsOfSomebodyWhoLeavesFallBackToTheDepartment() {
        submitTheirs();
        assign(OTHER, desks.finance);
        give(theirs, colleague);
        assertThat(queue.shares(desks.finance).mine()).isZero();

        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", colleague.accountId())
                .update();

        assertThat(queue.shares(desks.finance).mine()).isOne();
        assertThat(queue.toReview(desks.finance, new QueueView(true, false), 0, 10)
                        .forms())
                .extracting(WaitingForm::id)
                .containsExactly(theirs);
    }

    @Test
    void whomAFormWasGivenIsToldWhenItComesBack() {
        entities.flush();
        give(ours, colleague);
        desks.sendBack(ours, "改一改", desks.finance);
        entities.flush();
        assertThat(told(ours)).isEmpty();
        desks.move(ours, Move.SUBMIT, desks.preparer);
        desks.move(ours, Move.APPROVE, desks.department);
        entities.flush();

        assertThat(told(ours)).containsExactly("林芳");
    }

    @Test
    void givesChosenFormsFromTheQueueTheListAndTheForm() throws Exception {
        submitTheirs();
        assertThat(page("/", colleague).select("button[formaction=/review/assignments/choice]"))
                .hasSize(1);
        assertThat(page("/evaluations", colleague).select("input[name=form][form=give]"))
                .isNotEmpty();
        assertThat(page("/evaluations", desks.department).select("input[name=form], #give"))
                .isEmpty();
        assertThat(page("/evaluations/" + theirs, colleague).select("a:contains(交给…)"))
                .hasSize(1);
        assertThat(page("/evaluations/" + theirs, desks.admin).select("a:contains(交给…)"))
                .hasSize(1);

        var chosen = mvc.perform(post("/review/assignments/choice")
                        .with(user(colleague))
                        .with(csrf())
                        .param("form", ours + "@3", theirs + "@1")
                        .param("back", "/?whose=all"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(chosen)
                .isEqualTo("/review/assignments/forms?form=" + ours + "&form=" + theirs + "&back=%2F%3Fwhose%3Dall");
        var asked = page("/review/assignments/forms?form=" + ours + "&form=" + theirs, colleague);
        assertThat(asked.select("tbody tr")).hasSize(2);

        var given = mvc.perform(post("/review/assignments/forms")
                        .with(user(colleague))
                        .with(csrf())
                        .param("form", "" + ours, "" + theirs)
                        .param("was." + ours, "")
                        .param("was." + theirs, "" + desks.finance.accountId())
                        .param("to", "" + colleague.accountId())
                        .param("back", "/?whose=all"))
                .andReturn();
        assertThat(given.getFlashMap().get("flash")).isEqualTo("已交 1 张。");
        assertThat(given.getFlashMap().get("failures"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .singleElement()
                .asString()
                .contains("刚有人改过");
        assertThat(given.getResponse().getRedirectedUrl()).isEqualTo("/?whose=all");
        assertThat(acts()).endsWith("改审核分工|1张表|《分工一》：按主管部门的分工 → 归林芳");
        assertThat(page("/evaluations/" + ours + "/history", colleague).text()).contains("单独交给林芳审");
        assertThat(page("/evaluations/" + ours + "/history", desks.preparer).text())
                .doesNotContain("单独交给");
        assertThat(page("/review/assignments", colleague).text()).contains("单独交给人的表", "其中单独交给的 1 份");
    }

    @Test
    void handsSingleFormsOverToo() throws Exception {
        submitTheirs();
        give(theirs, colleague);

        var answer = send(
                "/review/assignments/handover",
                Map.of("from", "" + colleague.accountId(), "to", "" + desks.finance.accountId()),
                desks.finance);

        assertThat(answer.getFlashMap().get("flash")).isEqualTo("已转 0 个部门、单独交给的 1 张表。");
        assertThat(queue.shares(desks.finance).mine()).isOne();
        assertThat(queue.shares(colleague).any()).isFalse();
    }

    @Test
    void onlyWhatIsUnderReviewIsGiven() {
        var draft = desks.draft("分工草稿");

        assertThat(reviewers
                        .give(List.of(new FormReviewers.Change(draft, null, colleague.accountId())), desks.admin)
                        .refused())
                .singleElement()
                .asString()
                .contains("现在是“草稿”");
        assertThat(reviewers.give(
                        List.of(new FormReviewers.Change(ours, null, desks.department.accountId())), desks.admin))
                .extracting(FormReviewers.Changed::changed)
                .isEqualTo(0);
    }

    private List<String> acts() {
        return jdbc.sql("select kind || '|' || subject || '|' || detail from audit_event"
                        + " where kind = '改审核分工' order by number")
                .query(String.class)
                .list();
    }
}
