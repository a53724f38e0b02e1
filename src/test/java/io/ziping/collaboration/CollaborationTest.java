package io.ziping.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.collaboration.OpenForm.Person;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.IndicatorRow;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.MovableClock;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Several people at one form: who hears of whom, and whose part is whose. */
@WholeApplication
class CollaborationTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Presence presence;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    DraftRemoval removal;

    @Autowired
    FormSplits splits;

    @Autowired
    AssignedForms assigned;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Viewer min;
    private Viewer qiang;
    private Viewer department;
    private Viewer reviewer;

    @BeforeEach
    void people() {
        jdbc.sql("""
                        insert into account (username, password_hash, display_name, role, unit_id)
                        select 'colleague', password_hash, '李强', role, unit_id from account where username = 'preparer'
                        on conflict (username) do nothing
                        """).update();
        min = accounts.loadUserByUsername("preparer");
        qiang = accounts.loadUserByUsername("colleague");
        jdbc.sql("delete from notice where account_id = :me")
                .param("me", qiang.accountId())
                .update();
        department = accounts.loadUserByUsername("department");
        reviewer = accounts.loadUserByUsername("reviewer");
    }

    @AfterEach
    void nobodyIsThere() {
        clock.reset();
        jdbc.sql("delete from form_presence").update();
        // the start pages of other tests list what people are given
        jdbc.sql("delete from form_assignment").update();
    }

    private long draft(String project) {
        return documents.create(FormFixtures.ofYear(2064, project, DEPARTMENT, UNIT), min);
    }

    private OpenForm at(long id, Viewer who, String place) {
        return presence.beat(id, new Beat("a", place, true), who);
    }

    @Test
    void hearsWhoElseIsThereAndWhere() {
        var id = draft("同时在填");

        assertThat(at(id, min, "expectedObjective").people()).isEmpty();
        var heard = at(id, qiang, "");

        assertThat(heard.people())
                .containsExactly(new Person(Long.toString(min.accountId()), "周敏", "expectedObjective", true));
        assertThat(heard.version()).isZero();
        assertThat(at(id, min, "no such cell").people())
                .containsExactly(new Person(Long.toString(qiang.accountId()), "李强", "", true));
        assertThat(at(draft("另一张表"), min, "").people()).isEmpty();
    }

    @Test
    void forgetsWhoSaysNothingAnyMoreAndWhoHasLeft() {
        var id = draft("离开");
        at(id, min, "");
        clock.advance(Duration.ofSeconds(44));
        assertThat(at(id, qiang, "").people()).hasSize(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(at(id, qiang, "").people()).isEmpty();

        at(id, min, "");
        presence.leave(id, new Beat("b", "", true), min);
        assertThat(at(id, qiang, "").people()).as("another page was closed").hasSize(1);
        presence.leave(id, new Beat("a", "", true), min);
        assertThat(at(id, qiang, "").people()).isEmpty();

        clock.advance(Duration.ofSeconds(46));
        presence.clean();
        assertThat(jdbc.sql("select count(*) from form_presence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsWhoFillsFormsInOfReviewersOnlyOnceTheyAreHandedInAndNotWhoTheyAre() {
        var id = documents.create(
                FormFixtures.filed(2065, "审核人在看", DEPARTMENT, UNIT, FormFixtures.complete("审核人在看", DEPARTMENT, UNIT)),
                min);
        at(id, department, "expectedObjective");
        at(id, reviewer, "");

        assertThat(at(id, min, "").people()).isEmpty();
        assertThat(at(id, reviewer, "").people())
                .extracting(Person::name)
                .containsExactlyInAnyOrder("周敏", department.displayName());
        moves.move(id, new MoveRequest(Move.SUBMIT, null, ""), min);
        assertThat(at(id, min, "").people()).containsExactly(new Person("reviewer", "审核人", "", false));
        assertThat(at(id, department, "").people())
                .extracting(Person::editing)
                .as("nobody fills in what was handed in")
                .containsOnly(false);
    }

    @Test
    void tellsNobodyOfFormsTheyCannotSeeAndNotesNothing() {
        var foreign = documents.create(
                FormFixtures.ofYear(2064, "别家的表", "别的部门", "别的单位"), accounts.loadUserByUsername("admin"));

        assertThatExceptionOfType(EvaluationNotFoundException.class).isThrownBy(() -> at(foreign, min, ""));

        assertThat(jdbc.sql("select count(*) from form_presence")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesOneStatement() throws Exception {
        var id = draft("一条语句");
        at(id, qiang, "");
        for (int i = 0; i < 2; i++) {
            CountingDataSource.reset();
            mvc.perform(post("/evaluations/" + id + "/presence")
                            .param("page", "a")
                            .param("place", "achievedObjective")
                            .param("editing", "true")
                            .with(user(min))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(0))
                    .andExpect(jsonPath("$.people[0].name").value("李强"));
            assertThat(CountingDataSource.counted().getTotal()).isEqualTo(1);
        }
    }

    @Test
    void keepsNobodyLoggedInByWhatPagesAskByThemselves() throws Exception {
        var id = draft("忘了退出");
        var visitor = new Visitor("http://localhost:" + port).login("preparer");
        var token = visitor.token("/account/password");
        lastClick(20);
        visitor.telling("X-Unattended", "yes").telling("Accept", "*/*");
        var beat = visitor.postOld(token, "/evaluations/" + id + "/presence", Map.of("page", "a"));
        var news = visitor.postJson("/evaluations/" + id + "/changes", "{}");

        assertThat(beat.statusCode()).isEqualTo(200);
        assertThat(beat.body()).contains("\"people\":[]");
        assertThat(news.statusCode()).as("a token is still asked for").isEqualTo(403);
        assertThat(idleMinutes()).isGreaterThanOrEqualTo(20);

        var attended = new Visitor("http://localhost:" + port).login("preparer");
        lastClick(20);
        attended.get("/notices");
        assertThat(idleMinutes()).isLessThan(20);
    }

    private long divided(String project, String... rows) {
        return documents.create(FormFixtures.ofRows(2064, project, DEPARTMENT, UNIT, rows), min);
    }

    private List<IndicatorRow> rows(long id) {
        return evaluations.view(id, min).rows();
    }

    private static String category(IndicatorRow row) {
        return "class." + row.categoryId();
    }

    private void change(long id, Change... changes) {
        editor.apply(id, min, List.of(changes));
    }

    private Change clear(FormView.Cell cell) {
        return new Change.SetCell(CellAddress.parse(cell.address()).orElseThrow(), cell.text(), "");
    }

    private void give(long id, Viewer to, String... parts) {
        splits.divide(
                id,
                Map.of(),
                Arrays.stream(parts)
                        .collect(Collectors.toMap(Function.identity(), part -> Long.toString(to.accountId()))),
                min);
    }

    private String whose(long id, IndicatorRow row) {
        var assignee = evaluations.view(id, min).assignees().of(row.key(), row.categoryId());
        return assignee == null ? "" : assignee.name();
    }

    private Optional<AssignedForm> listed(long id, Viewer viewer) {
        return assigned.of(viewer).stream().filter(form -> form.id() == id).findFirst();
    }

    @Test
    void givesPartsToAColleagueWhoFindsThemOnTheStartPageAndInTheForm() throws Exception {
        var id = divided("分给同事", "甲 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)");
        var row = rows(id).get(1);
        change(id, clear(row.actual()), clear(row.score()));
        mvc.perform(post("/evaluations/" + id + "/split")
                        .param("seen[" + category(row) + "]", "")
                        .param("wanted[" + category(row) + "]", Long.toString(qiang.accountId()))
                        .param("wanted[objectives]", Long.toString(min.accountId()))
                        .with(user(min))
                        .with(csrf()))
                .andExpect(redirectedUrl("/evaluations/" + id + "/edit"))
                .andExpect(flash().attribute("flash", "分工存好了：周敏 1 个部分，李强 1 个部分。"));

        var mine = listed(id, qiang).orElseThrow();
        assertThat(mine.parts()).containsExactly("数量指标");
        assertThat(mine.blanks()).isEqualTo(2);
        assertThat(mine.by()).isEqualTo("周敏");
        assertThat(mine.anchor()).isEqualTo("#" + row.actual().address());
        assertThat(listed(id, min)).as("what has no blanks is done").isEmpty();
        var home = page("/", qiang);
        assertThat(home.select("[aria-label=分给我的] a[href*='/" + id + "/edit']").attr("href"))
                .isEqualTo("/evaluations/" + id + "/edit?mine=#" + row.actual().address());
        assertThat(notices(qiang, id)).containsExactly("《分给同事》（2064年度）周敏把 1 个部分分给您");
        assertThat(notices(min, id)).isEmpty();

        var form = page("/evaluations/" + id + "/edit", qiang);
        assertThat(form.select("tr[data-row] .assignee.mine")).hasSize(2);
        assertThat(form.select("[id=s.objectives] .assignee").text()).contains("周敏");
        assertThat(page("/evaluations/" + id, department).select(".assignee")).isEmpty();

        change(id, set(row.actual(), "1(次)"), set(row.score(), "45.00"));
        assertThat(listed(id, qiang)).isEmpty();
    }

    private static Change set(FormView.Cell cell, String to) {
        return new Change.SetCell(CellAddress.parse(cell.address()).orElseThrow(), "", to);
    }

    private Document page(String path, Viewer viewer) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(user(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private List<String> notices(Viewer viewer, long form) {
        return jdbc.sql("""
                        select n.subject from notice n join gathered_form g on g.notice_id = n.id
                        where n.account_id = :me and n.kind = 'ASSIGNED' and g.evaluation_id = :form
                        """)
                .param("me", viewer.accountId())
                .param("form", form)
                .query(String.class)
                .list();
    }

    @Test
    void tellsOfTheFormsOfADayInOneNotice() {
        var first = divided("一天两张甲", "甲 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)");
        give(first, qiang, "funding", "objectives");
        give(first, qiang, category(rows(first).get(0)));
        assertThat(notices(qiang, first)).containsExactly("《一天两张甲》（2064年度）周敏把 3 个部分分给您");

        var second = divided("一天两张乙", "甲 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)");
        give(second, qiang, "funding");

        assertThat(notices(qiang, second)).singleElement().asString().endsWith("有 2 张表的部分分给您");
        assertThat(notices(qiang, first)).isEqualTo(notices(qiang, second));

        // nobody need fill in what is handed in
        moves.move(first, new MoveRequest(Move.SUBMIT, null, ""), min);
        assertThat(unread(qiang, second)).isTrue();
        moves.move(second, new MoveRequest(Move.SUBMIT, null, ""), min);
        assertThat(unread(qiang, second)).isFalse();
    }

    private boolean unread(Viewer viewer, long form) {
        return jdbc.sql("""
                        select n.read_at is null from notice n join gathered_form g on g.notice_id = n.id
                        where n.account_id = :me and n.kind = 'ASSIGNED' and g.evaluation_id = :form
                        """)
                .param("me", viewer.accountId())
                .param("form", form)
                .query(Boolean.class)
                .single();
    }

    @Test
    void givesRowsWithTheirCategoryAndLetsThemKeepWhoseTheyAre() {
        var id = divided("随类走", "甲 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)");
        var rows = rows(id);
        var other = evaluations.view(id, min).categories().stream()
                .map(OfferedCategory::id)
                .filter(category -> category != rows.get(0).categoryId())
                .findFirst()
                .orElseThrow();
        give(id, qiang, category(rows.get(0)));
        give(id, min, "row." + rows.get(1).key());
        var added = UUID.randomUUID();
        change(
                id,
                new Change.AddRow(added, rows.get(0).categoryId(), null),
                new Change.MoveRow(rows.get(0).key(), other, null),
                new Change.MoveRow(rows.get(1).key(), other, null));

        var now = rows(id).stream().collect(Collectors.toMap(IndicatorRow::key, row -> whose(id, row)));
        assertThat(now)
                .containsEntry(added, "李强")
                .containsEntry(rows.get(0).key(), "李强")
                .containsEntry(rows.get(1).key(), "周敏");

        change(id, new Change.RemoveRow(rows.get(1).key(), Map.of()));
        assertThat(splits.of(id, min).classes().stream().flatMap(category -> category.rows().stream()))
                .noneMatch(part -> part.address().equals("row." + rows.get(1).key()));
        change(id, new Change.AddRow(rows.get(1).key(), other, null));
        assertThat(rows(id).stream().filter(row -> row.key().equals(rows.get(1).key())))
                .as("a removal that is taken back")
                .singleElement()
                .satisfies(row -> assertThat(whose(id, row)).isEqualTo("周敏"));
    }

    @Test
    void countsWhatIsBlankOfMoneyAndObjectives() {
        var id = divided("资金和目标", "甲 ≥1(次) 1(次)");
        give(id, qiang, "funding", "objectives");
        var form = evaluations.view(id, min);
        assertThat(listed(id, qiang)).isEmpty();

        change(id, clear(form.achievedObjective()), clear(form.rows().get(0).score()));
        assertThat(listed(id, qiang).map(AssignedForm::blanks)).hasValue(1);
        assertThat(listed(id, qiang).map(AssignedForm::anchor)).hasValue("#achievedObjective");

        change(id, clear(Objects.requireNonNull(form.funding().get(0).weight())));
        assertThat(listed(id, qiang).map(AssignedForm::blanks)).hasValue(2);
        assertThat(listed(id, qiang).map(AssignedForm::anchor)).hasValue("#executionWeight");
    }

    @Test
    void givesNothingToWhoCannotFillItInAnyMore() {
        var id = divided("离职", "甲 ≥1(次) 1(次)");
        var row = rows(id).get(0);
        change(id, clear(row.score()));
        give(id, qiang, category(row));
        enable(false);
        try {
            assertThat(whose(id, row)).isEmpty();
            assertThat(splits.of(id, min).given()).isEmpty();
            assertThat(listed(id, qiang)).isEmpty();
            assertThatExceptionOfType(AssignmentProblem.class)
                    .isThrownBy(() -> give(id, qiang, "funding"))
                    .withMessageContaining("请重新选");
        } finally {
            enable(true);
        }
        assertThat(whose(id, row)).isEqualTo("李强");
    }

    private void enable(boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where username = 'colleague'")
                .param("enabled", enabled)
                .update();
    }

    @Test
    void changesOnlyWhatTheirPersonHasChangedWhenTwoDivideAtOnce() {
        var id = divided("两个人一起分", "甲 ≥1(次) 1(次)");
        var me = Long.toString(min.accountId());
        give(id, qiang, "funding");

        splits.divide(id, Map.of("funding", "", "objectives", ""), Map.of("funding", "", "objectives", me), min);
        assertThat(splits.of(id, min).given().values())
                .extracting(Given::part, Given::assignee)
                .containsExactlyInAnyOrder(tuple("funding", "李强"), tuple("objectives", "周敏"));

        splits.divide(id, Map.of("funding", Long.toString(qiang.accountId())), Map.of("funding", ""), min);
        assertThat(splits.of(id, min).given()).containsOnlyKeys("objectives");
        splits.giveAll(id, Long.toString(qiang.accountId()), min);
        assertThat(splits.of(id, min).given()).containsOnlyKeys("funding", "objectives", category(rows(id).get(0)));
        splits.giveAll(id, "", min);
        assertThat(splits.of(id, min).given()).isEmpty();
        assertThat(page(id).assignees().changes()).isEqualTo(5);
    }

    private FormView page(long id) {
        return evaluations.view(id, min);
    }

    @Test
    void isForThoseWhoMayEditAsLongAsTheyMay() {
        var id = divided("不归他分", "甲 ≥1(次) 1(次)");

        assertThatExceptionOfType(AssignmentProblem.class)
                .isThrownBy(() -> splits.giveAll(id, Long.toString(qiang.accountId()), department))
                .withMessageContaining("不能改分工");
        assertThatExceptionOfType(AssignmentProblem.class)
                .isThrownBy(() -> give(id, department, "funding"))
                .withMessageContaining("请重新选");
    }

    @Test
    void offersTheDivisionOfTheYearBefore() {
        var last = divided("照去年的分", "甲 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)");
        give(last, qiang, "funding", "row." + rows(last).get(1).key());
        give(last, min, category(rows(last).get(0)));
        var id = documents.create(
                FormFixtures.ofRows(2065, "照去年的分", DEPARTMENT, UNIT, "丙 ≥1(次) 1(次)", "乙 ≥1(次) 1(次)"), min);

        assertThat(splits.of(id, min).given()).isEmpty();
        assertThat(splits.of(id, min).earlier()).hasValue(2064);
        splits.divideAsBefore(id, min);

        assertThat(splits.of(id, min).given().values())
                .extracting(Given::part, Given::assignee)
                .containsExactlyInAnyOrder(
                        tuple("funding", "李强"),
                        tuple(category(rows(id).get(0)), "周敏"),
                        tuple("row." + rows(id).get(1).key(), "李强"));
        assertThat(notices(qiang, id)).hasSize(1);
    }

    @Test
    void comesBackWithADeletedDraft() {
        var id = divided("删了又恢复", "甲 ≥1(次) 1(次)");
        give(id, qiang, "funding");
        removal.remove(id, null, min);
        assertThat(jdbc.sql("select count(*) from form_assignment where evaluation_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();

        removal.restore(
                removal.removed(min).stream()
                        .filter(draft -> draft.evaluationId() == id)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                min);

        assertThat(splits.of(id, min).given()).containsOnlyKeys("funding");
    }

    @Test
    void ofTheStartPageAsksTheSameForAnyNumberOfForms() throws Exception {
        page("/", qiang);
        var before = statements("/");
        for (int i = 0; i < AssignedForms.MOST + 2; i++) {
            var id = divided("很多张" + i, "甲 ≥1(次) 1(次)");
            change(id, clear(rows(id).get(0).score()));
            give(id, qiang, category(rows(id).get(0)));
        }

        // a section that shows all it may is counted
        assertThat(statements("/")).isLessThanOrEqualTo(before + 1);
        assertThat(page("/", qiang).select("[aria-label=分给我的] li")).hasSize(AssignedForms.MOST);
        assertThat(page("/", qiang).select("[aria-label=分给我的] h2").text()).contains("10 份以上");
    }

    private long statements(String path) throws Exception {
        CountingDataSource.reset();
        page(path, qiang);
        return CountingDataSource.counted().getTotal();
    }

    private void lastClick(int minutesAgo) {
        jdbc.sql("update web_session set last_access_time = last_access_time - :ago where principal_name = 'preparer'")
                .param("ago", Duration.ofMinutes(minutesAgo).toMillis())
                .update();
    }

    /** Of the session that was used last. */
    private long idleMinutes() {
        return jdbc.sql("""
                        select (extract(epoch from now()) * 1000 - max(last_access_time))::bigint / 60000 from web_session
                        where principal_name = 'preparer'
                        """).query(Long.class).single();
    }
}
