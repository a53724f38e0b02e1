package io.ziping.evaluation.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.Merging;
import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.scheme.ClassProblem;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** Deleted drafts: gone for everybody, and back as they were. */
@WholeApplication
class DeletedDraftsTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    DraftRemoval removal;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationHistory history;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Evaluations evaluations;

    @Autowired
    NewEvaluations beginnings;

    @Autowired
    Merging merging;

    @Autowired
    Accounts accounts;

    @Autowired
    ClassAdministration classes;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Viewer preparer;
    private Viewer admin;
    private String project;

    @BeforeEach
    void people() {
        preparer = accounts.loadUserByUsername("preparer");
        admin = accounts.loadUserByUsername("admin");
        project = "误建" + NAMES.incrementAndGet();
    }

    private long draft() {
        return documents.create(FormFixtures.complete(project, DEPARTMENT, UNIT).withTotalScore("12.34"), preparer);
    }

    private void type(long id, String from, String to) {
        var cell = new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE);
        editor.apply(id, preparer, List.of(new Change.SetCell(cell, from, to)));
    }

    private DeletedDraft deleted(long id) {
        return removal.removed(preparer).stream()
                .filter(draft -> draft.evaluationId() == id)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Long> projectId() {
        return jdbc.sql("select id from project where name = :name")
                .param("name", project)
                .query(Long.class)
                .optional();
    }

    /** All that the tables hold of a form, but what every saving changes. */
    private Map<String, String> rows(long id) {
        var rows = new TreeMap<String, String>();
        for (var table : List.of("funding_line", "indicator", "cell_change", "content_step", "finding")) {
            rows.put(
                    table,
                    jdbc.sql(
                                    "select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text)::text, '') from "
                                            + table
                                            + " t where evaluation_id = :id and to_jsonb(t) ->> 'kind' is distinct from 'RESTORED'")
                            .param("id", id)
                            .query(String.class)
                            .single());
        }
        rows.put(
                "self_evaluation",
                jdbc.sql("select (to_jsonb(t) - array['version', 'updated_at', 'updated_by', 'project_id'])::text"
                                + " from self_evaluation t where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
        return rows;
    }

    private long listed() {
        var query = new ListQuery();
        query.setQ(project);
        return search.find(preparer.scope(), query.filter(), query.order(), ListPosition.of(0, 10))
                .count();
    }

    @Test
    void vanishesAndComesBackAsItWas() {
        var id = draft();
        type(id, "完成", "写了\n一半 “引号” \\u0041 ㎡ 𠮷");
        var before = rows(id);
        var version = evaluations.view(id, preparer).version();
        assertThat(before.get("self_evaluation")).contains("12.34");
        assertThat(removal.extent(id, preparer)).isEqualTo(new DraftRemoval.Extent(27, 3, true));

        removal.remove(id, version, preparer);

        assertThatExceptionOfType(EvaluationNotFoundException.class).isThrownBy(() -> evaluations.view(id, admin));
        assertThat(listed()).isZero();
        assertThat(projectId()).isEmpty();
        var kept = deleted(id);
        assertThat(kept.project()).isEqualTo(project);
        assertThat(kept.cells()).isEqualTo(27);
        assertThat(kept.expiresAt()).isEqualTo(kept.deletedAt().plusSeconds(30L * 24 * 3600));

        assertThat(removal.restore(kept.id(), preparer)).isEqualTo(id);

        assertThat(rows(id)).isEqualTo(before);
        assertThat(listed()).isOne();
        assertThat(evaluations.view(id, preparer).version()).isEqualTo(version + 1);
        assertThat(history.timeline(id, preparer))
                .filteredOn(HistoryEntry.Edited.class::isInstance)
                .map(entry -> ((HistoryEntry.Edited) entry).step().kind())
                .containsExactly(Step.Kind.RESTORED, Step.Kind.TYPED);
        assertThat(removal.removed(preparer))
                .extracting(DeletedDraft::evaluationId)
                .doesNotContain(id);
        type(id, "写了\n一半 “引号” \\u0041 ㎡ 𠮷", "又能写了");
        assertThat(jdbc.sql("select kind from audit_event where subject like :what order by number")
                        .param("what", "%" + project)
                        .query(String.class)
                        .list())
                .containsExactly("删除草稿", "恢复草稿");
    }

    @Test
    void leavesRoomForANewFormAndThenSaysSo() {
        var id = draft();
        removal.remove(id, null, preparer);
        var unit = jdbc.sql("select unit_id from deleted_draft where evaluation_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        var other =
                beginnings.begin(new BeginEvaluation(null, unit, project, 2018, AmountUnit.WAN_YUAN, true), preparer);

        assertThatExceptionOfType(EvaluationExistsException.class)
                .isThrownBy(() -> removal.restore(deleted(id).id(), preparer))
                .satisfies(exists -> assertThat(exists.getExistingId()).isEqualTo(other));

        removal.remove(other, null, preparer);
        assertThat(removal.restore(deleted(id).id(), preparer)).isEqualTo(id);
        assertThat(evaluations.view(id, preparer).rows()).hasSize(3);
    }

    @Test
    void keepsAProjectThatHasAnotherForm() {
        documents.create(FormFixtures.ofYear(2017, project, DEPARTMENT, UNIT), admin);
        var id = draft();
        assertThat(removal.extent(id, preparer).withProject()).isFalse();
        removal.remove(id, null, preparer);
        assertThat(projectId()).isPresent();
    }

    @Test
    void isForOwnDraftsThatWereNeverHandedIn() {
        var submitted = draft();
        moves.move(submitted, MoveRequest.of(Move.SUBMIT), preparer);
        refuses(submitted, preparer, "现在是“已提交”");
        moves.move(submitted, MoveRequest.of(Move.WITHDRAW), preparer);
        refuses(submitted, admin, "提交过");

        project += "别人的";
        var theirs = documents.create(FormFixtures.complete(project, DEPARTMENT, UNIT), admin);
        refuses(theirs, preparer, "不是您建的");
        refuses(theirs, accounts.loadUserByUsername("department"), "只有填报的人");
        assertThat(evaluations.view(theirs, preparer).removable()).isFalse();
        assertThat(evaluations.view(theirs, admin).removable()).isTrue();

        project += "外单位";
        var foreign = documents.create(FormFixtures.complete(project, "别处部门", "别处单位"), admin);
        assertThatExceptionOfType(EvaluationNotFoundException.class)
                .isThrownBy(() -> removal.remove(foreign, null, preparer));
        removal.remove(foreign, null, admin);
        var kept = removal.removed(admin).get(0);
        assertThat(removal.removed(preparer)).doesNotContain(kept);
        assertThatExceptionOfType(EvaluationNotFoundException.class)
                .isThrownBy(() -> removal.restore(kept.id(), preparer));
    }

    private void refuses(long id, Viewer viewer, String words) {
        assertThatExceptionOfType(DraftNotRemovableException.class)
                .isThrownBy(() -> removal.remove(id, null, viewer))
                .withMessageContaining(words);
    }

    @Test
    void deletesNothingThatSomebodyChangedMeanwhile() {
        var id = draft();
        var seen = evaluations.view(id, preparer).version();
        type(id, "完成", "别人写的");
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> removal.remove(id, seen, preparer));
        assertThat(evaluations.view(id, preparer).removable()).isTrue();
    }

    @Test
    void isGoneForGoodAfterThirtyDays() {
        var id = draft();
        removal.remove(id, null, preparer);
        var kept = deleted(id);
        jdbc.sql("update deleted_draft set expires_at = expires_at - interval '30 days' where id = :id")
                .param("id", kept.id())
                .update();

        assertThat(removal.removed(preparer)).extracting(DeletedDraft::id).doesNotContain(kept.id());
        assertThatExceptionOfType(EvaluationNotFoundException.class)
                .isThrownBy(() -> removal.restore(kept.id(), preparer));
        removal.removeExpired();
        assertThat(jdbc.sql("select count(*) from deleted_draft where id = :id")
                        .param("id", kept.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void comesBackUnderTheNamesItsBodiesHaveNow() {
        project += "改名";
        var id = documents.create(FormFixtures.complete(project, "旧名部门", "旧名单位"), admin);
        removal.remove(id, null, admin);
        jdbc.sql("update implementing_unit set name = '新名单位' where name = '旧名单位'")
                .update();

        removal.restore(removal.removed(admin).get(0).id(), admin);

        assertThat(evaluations.view(id, admin).unit()).isEqualTo("新名单位");
    }

    /** Of the other project, unit and department, and under their names. */
    @Test
    void comesBackToWhatItsBodiesWereMergedInto() {
        project += "并";
        documents.create(FormFixtures.ofYear(2017, project, "并前部门", "并前单位"), admin);
        documents.create(FormFixtures.ofYear(2016, project + "后", "并后部门", "并前单位"), admin);
        var id = documents.create(FormFixtures.complete(project, "并前部门", "并前单位"), admin);
        removal.remove(id, null, admin);
        merge(MergeKind.DEPARTMENT, "competent_department", "并前部门", "并后部门");
        merge(MergeKind.PROJECT, "project", project, project + "后");
        documents.create(FormFixtures.ofYear(2015, "别的" + project, "并后部门", "并后单位"), admin);
        merge(MergeKind.UNIT, "implementing_unit", "并前单位", "并后单位");

        removal.restore(removal.removed(admin).get(0).id(), admin);

        var form = evaluations.view(id, admin);
        assertThat(form.department()).isEqualTo("并后部门");
        assertThat(form.unit()).isEqualTo("并后单位");
        assertThat(form.project()).isEqualTo(project + "后");
        assertThat(jdbc.sql("select count(distinct project_id) from self_evaluation where project_name = :name")
                        .param("name", project + "后")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void saysWhichFormStandsInItsPlaceAfterAMerge() throws Exception {
        documents.create(FormFixtures.ofYear(2017, project, DEPARTMENT, UNIT), admin);
        var other = documents.create(FormFixtures.complete(project + "后", DEPARTMENT, UNIT), preparer);
        var id = draft();
        removal.remove(id, null, preparer);
        merge(MergeKind.PROJECT, "project", project, project + "后");

        var path = "/api/v1/evaluations/deleted/" + deleted(id).id() + "/restoration";
        var answer = call(HttpMethod.POST, path);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("\"existingId\":" + other);
        assertThat(deleted(id).project()).isEqualTo(project);
    }

    private void merge(MergeKind kind, String table, String from, String into) {
        merging.merge(kind, idOf(table, from), idOf(table, into), admin);
    }

    private long idOf(String table, String name) {
        return jdbc.sql("select id from " + table + " where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** A column that came later gets its default; one that went is passed over. */
    @Test
    void readsWhatAnEarlierReleaseKept() {
        var id = draft();
        var score = evaluations.view(id, preparer).rail().total();
        removal.remove(id, null, preparer);
        jdbc.sql("""
                        update deleted_draft set content = jsonb_set(jsonb_set(content, '{self_evaluation,0}',
                            (content -> 'self_evaluation' -> 0) - 'return_count' || '{"gone": 1}'),
                            '{indicator,0}', (content -> 'indicator' -> 0) - 'deviation_explanation')
                        where evaluation_id = :id
                        """).param("id", id).update();
        jdbc.sql(
                        "update deleted_draft set content = jsonb_set(content, '{indicator}', (select jsonb_agg(r - 'deviation_explanation')"
                                + " from jsonb_array_elements(content -> 'indicator') r)) where evaluation_id = :id")
                .param("id", id)
                .update();

        removal.restore(deleted(id).id(), preparer);

        assertThat(evaluations.view(id, preparer).rail().total()).isEqualTo(score);
    }

    /** Whatever else points at a form would be lost with a deleted one, or keep it from being deleted. */
    @Test
    void knowsEveryTableThatPointsAtAForm() {
        assertThat(jdbc.sql("""
                        select conrelid::regclass::text || ' ' || confdeltype::text from pg_constraint
                        where confrelid = 'self_evaluation'::regclass and contype = 'f' order by 1
                        """).query(String.class).list())
                .as(
                        "c: goes with it, kept by DraftArchive but for notices, findings, decisions about them, to whom it was given, and what others compare with; n: forgets it; r: keeps it from being deleted")
                .containsExactly(
                        "achievement_print c",
                        "cell_change c",
                        "content_step c",
                        "evidence_event c",
                        "evidence_file c",
                        "finding c",
                        "finding_decision c",
                        "finding_explanation c",
                        "form_assignment c",
                        "form_reviewer_change c",
                        "funding_line c",
                        "gathered_form c",
                        "indicator c",
                        "indicator_fact c",
                        "indicator_link c",
                        "intake_form n",
                        "intake_workbook n",
                        "notice c",
                        "pin c",
                        "spot_check_form r",
                        "status_move r",
                        "unread_actual c");
    }

    /** Otherwise it could not come back. */
    @Test
    void keepsTheClassesOfItsRows() {
        classes.addDimension("留用", IndicatorKind.COST, admin);
        classes.addCategory(classOf("留用"), "留用类", admin);
        var row = new EvaluationDocument.Indicator("留用", "留用类", "次数", "≥1(次)", "1(次)", "90", "90", null, null, null);
        var id = documents.create(
                FormFixtures.complete(project, DEPARTMENT, UNIT).withIndicators(List.of(row)), preparer);
        removal.remove(id, null, preparer);

        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.remove(classOf("留用类"), admin))
                .withMessageContaining("已用在表上");

        jdbc.sql("delete from deleted_draft where evaluation_id = :id")
                .param("id", id)
                .update();
        classes.remove(classOf("留用类"), admin);
        classes.remove(classOf("留用"), admin);
    }

    private long classOf(String name) {
        return jdbc.sql("select id from indicator_class where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void saysOnItsPagesWhatGoesAndWhereItIs() throws Exception {
        var id = draft();
        var path = "/evaluations/" + id;
        assertThat(page(path)).contains(path + "/deletion");
        assertThat(page(path + "/edit")).contains(path + "/deletion");
        assertThat(page(path + "/deletion")).contains("填了 <b>27</b> 格", "没有别的年度的表，一起去掉", "30天内", "取消");

        var stale = mvc.perform(post(path + "/deletion", "version", "7"))
                .andReturn()
                .getResponse();
        assertThat(stale.getRedirectedUrl()).isEqualTo(path + "/deletion");
        var gone = mvc.perform(post(path + "/deletion", "version", "0")).andReturn();
        assertThat(gone.getResponse().getRedirectedUrl()).isEqualTo("/evaluations/deleted");
        assertThat(gone.getFlashMap().get("flash")).asString().contains("已删除《" + project + "》");
        var list = page("/evaluations/deleted");
        assertThat(list).contains(project);

        CountingDataSource.reset();
        page("/evaluations/deleted");
        var queries = CountingDataSource.counted().getSelect();
        project += "又一张";
        removal.remove(draft(), null, preparer);
        CountingDataSource.reset();
        page("/evaluations/deleted");
        assertThat(CountingDataSource.counted().getSelect()).isEqualTo(queries);

        var restoration = "/evaluations/deleted/" + deleted(id).id() + "/restoration";
        assertThat(list).contains(restoration);
        assertThat(mvc.perform(post(restoration, "x", ""))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(path);
        assertThat(mvc.perform(post(restoration, "x", ""))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("a second press")
                .isEqualTo(404);
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user(preparer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RequestBuilder post(String path, String name, String value) {
        return request(HttpMethod.POST, path)
                .param(name, value)
                .with(user(preparer))
                .with(csrf());
    }

    @Test
    void isDeletedOverTheApiToo() throws Exception {
        var id = draft();
        assertThat(delete(id, "\"5\"")).isEqualTo(412);
        assertThat(delete(id, null)).isEqualTo(204);
        assertThat(delete(id, null)).isEqualTo(404);
        var kept = deleted(id);
        var list = call(HttpMethod.GET, "/api/v1/evaluations/deleted").getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains("\"id\":%d,\"evaluationId\":%d".formatted(kept.id(), id), project, "\"cells\":27");

        var path = "/api/v1/evaluations/deleted/" + kept.id() + "/restoration";
        var restored = call(HttpMethod.POST, path);
        assertThat(restored.getStatus()).isEqualTo(200);
        assertThat(restored.getHeader("Location")).isEqualTo("/api/v1/evaluations/" + id);
        assertThat(restored.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(restored.getContentAsString(StandardCharsets.UTF_8)).contains(project);
        assertThat(call(HttpMethod.POST, path).getStatus()).isEqualTo(404);
        assertThat(delete(id, "\"1\"")).isEqualTo(204);
    }

    private MockHttpServletResponse call(HttpMethod method, String path) throws Exception {
        return mvc.perform(request(method, path).with(httpBasic("preparer", "ziping-trial")))
                .andReturn()
                .getResponse();
    }

    private int delete(long id, @Nullable String ifMatch) throws Exception {
        var call = request(HttpMethod.DELETE, "/api/v1/evaluations/" + id).with(httpBasic("preparer", "ziping-trial"));
        return mvc.perform(ifMatch == null ? call : call.header("If-Match", ifMatch))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
