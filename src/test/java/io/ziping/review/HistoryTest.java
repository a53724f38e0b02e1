package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.CellDifference.Kind;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.Move;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who changed what, and what the form looked like before. */
@WholeApplication
class HistoryTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EvaluationHistory history;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    FormerTexts texts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesEveryEarlierVersionBack(long seed) {
        var random = new Random(seed);
        var id = desks.draft("回放" + seed);
        var versions = new LinkedHashMap<Long, List<String>>();
        for (int i = 0; i < 30; i++) {
            var form = desks.see(id, desks.preparer);
            versions.put(form.version(), content(form));
            editor.apply(id, desks.preparer, List.of(anyChange(form, random)));
        }

        versions.forEach((version, content) -> assertThat(content(
                        history.compare(id, version, version, desks.preparer).form()))
                .as("version " + version)
                .isEqualTo(content));
    }

    private static Change anyChange(FormView form, Random random) {
        var rows = form.rows();
        var category = form.categories().get(random.nextInt(form.categories().size()));
        return switch (random.nextInt(rows.size() < 2 ? 2 : 4)) {
            case 0 -> new Change.AddRow(new UUID(random.nextLong(), random.nextLong()), category.id(), null);
            case 1 -> {
                var cells = new ArrayList<>(form.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .toList());
                cells.add(form.achievedObjective());
                var cell = cells.get(random.nextInt(cells.size()));
                var cut = random.nextInt(cell.text().length() + 1);
                yield new Change.SetCell(
                        CellAddress.parse(cell.address()).orElseThrow(),
                        cell.text(),
                        cell.text().substring(0, cut) + "新" + random.nextInt(100)
                                + cell.text().substring(cut));
            }
            case 2 ->
                new Change.MoveRow(
                        rows.get(random.nextInt(rows.size())).key(),
                        category.id(),
                        rows.get(random.nextInt(rows.size())).key());
            default ->
                new Change.RemoveRow(rows.get(random.nextInt(rows.size())).key(), Map.of());
        };
    }

    private static List<String> content(FormView form) {
        return form.cells().map(cell -> cell.address() + "=" + cell.text()).toList();
    }

    @Test
    void tellsAReviewerExactlyWhatChangedSinceTheReturn() {
        var id = desks.submitted("改了哪些");
        desks.sendBack(id, "请改", desks.department);
        desks.type(id, 0, "name", "改一次");
        desks.type(id, 0, "name", "改两次");
        desks.type(id, 1, "deviationExplanation", "说明");
        desks.type(id, 2, "name", "改了");
        desks.type(id, 2, "name", "第2项");
        desks.move(id, Move.SUBMIT, desks.preparer);

        assertThat(history.sinceReturn(id, desks.department).orElseThrow().differences())
                .extracting(CellDifference::label, CellDifference::before, CellDifference::after)
                .containsExactly(tuple("第1项“改两次” 三级指标", "第0项", "改两次"), tuple("第2项“第1项” 偏差原因分析及改进措施", "", "说明"));
    }

    @Test
    void hidesNothingBehindAWithdrawalOrAReturnAtAnotherStep() {
        var id = desks.submitted("两次退回");
        desks.move(id, Move.APPROVE, desks.department);
        desks.sendBack(id, "财政退回", desks.finance);
        desks.type(id, 0, "name", "财政要的");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.sendBack(id, "部门退回", desks.department);
        desks.type(id, 1, "name", "部门要的");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.move(id, Move.WITHDRAW, desks.preparer);
        desks.type(id, 2, "name", "撤回再改");
        desks.move(id, Move.SUBMIT, desks.preparer);

        var department = history.sinceReturn(id, desks.department).orElseThrow();
        assertThat(department.round()).isEqualTo(2);
        assertThat(department.differences()).extracting(CellDifference::after).containsExactly("部门要的", "撤回再改");
        var finance = history.sinceReturn(id, desks.finance).orElseThrow();
        assertThat(finance.round()).isEqualTo(1);
        assertThat(finance.differences()).extracting(CellDifference::after).containsExactly("财政要的", "部门要的", "撤回再改");
    }

    @Test
    void tellsRowsThatCameWentAndMoved() {
        var id = desks.draft("行的来去");
        var before = desks.see(id, desks.preparer);
        var rows = before.rows();
        editor.apply(
                id,
                desks.preparer,
                List.of(
                        new Change.RemoveRow(rows.get(1).key(), Map.of()),
                        new Change.AddRow(UUID.randomUUID(), rows.get(0).categoryId(), null),
                        new Change.MoveRow(
                                rows.get(2).key(),
                                rows.get(0).categoryId(),
                                rows.get(0).key())));

        var comparison = history.compare(id, before.version(), Long.MAX_VALUE, desks.preparer);

        assertThat(comparison.differences())
                .extracting(CellDifference::kind)
                .containsExactlyInAnyOrder(Kind.ROW_ADDED, Kind.ROW_REMOVED, Kind.ROWS_MOVED);
        assertThat(comparison.removed()).extracting(row -> row.name().text()).containsExactly("第1项");
    }

    @Test
    void foldsTheSavingsOfOneSittingAndSplitsThemAtMoves() {
        var id = desks.draft("一坐");
        desks.type(id, 0, "name", "甲");
        desks.type(id, 0, "name", "甲乙");
        desks.type(id, 1, "name", "丙");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.sendBack(id, "再改", desks.department);
        desks.type(id, 0, "name", "甲乙丁");

        var entries = history.timeline(id, desks.preparer);

        assertThat(entries)
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Edited", "Moved", "Moved", "Edited", "Begun");
        var first = (HistoryEntry.Edited) entries.get(3);
        assertThat(first.by()).isEqualTo("周敏");
        assertThat(first.differences())
                .extracting(CellDifference::before, CellDifference::after)
                .containsExactly(tuple("第0项", "甲乙"), tuple("第1项", "丙"));
        assertThat(history.ofPlace(
                        id, desks.see(id, desks.preparer).rows().get(0).name().address(), desks.preparer))
                .extracting(version -> version.before() + ">" + version.text())
                .containsExactly("甲乙>甲乙丁", "第0项>甲乙");
    }

    @Test
    void putsBackWhatACellHeldAndKeepsWhatItReplaces() {
        var id = desks.draft("恢复一格");
        var cell = CellAddress.parse(
                        desks.see(id, desks.preparer).rows().get(0).name().address())
                .orElseThrow();
        desks.type(id, 0, "name", "甲");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.sendBack(id, "再改", desks.department);
        desks.type(id, 0, "name", "乙");
        var versions = history.ofPlace(id, cell.toString(), desks.preparer);

        assertThat(texts.restore(id, cell, versions.get(0).at(), "乙", desks.preparer))
                .isEmpty();

        assertThat(desks.see(id, desks.preparer).rows().get(0).name().text()).isEqualTo("甲");
        assertThat(history.ofPlace(id, cell.toString(), desks.preparer))
                .extracting(version -> version.before() + ">" + version.text())
                .containsExactly("乙>甲", "甲>乙", "第0项>甲");
        assertThat(texts.restore(id, cell, Instant.EPOCH, "甲", desks.preparer)).hasValue("这一格刚改过，请看过再选一次");
        assertThatExceptionOfType(EvaluationLockedException.class)
                .isThrownBy(() -> texts.restore(id, cell, versions.get(0).at(), "甲", desks.finance));
        editor.apply(
                id, desks.preparer, List.of(new Change.RemoveRow(((CellAddress.OfIndicator) cell).row(), Map.of())));
        assertThat(texts.restore(id, cell, versions.get(0).at(), "甲", desks.preparer))
                .hasValue("这一行已经删除了，没有地方放回去");
    }

    @Test
    void putsNothingBackOverATextThatThePersonDidNotSee() {
        var id = desks.draft("恢复没看到的一格");
        var cell = CellAddress.parse(
                        desks.see(id, desks.preparer).rows().get(0).name().address())
                .orElseThrow();
        desks.type(id, 0, "name", "甲");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.sendBack(id, "再改", desks.department);
        desks.type(id, 0, "name", "乙");
        var seen = history.ofPlace(id, cell.toString(), desks.preparer).get(1);
        desks.type(id, 0, "name", "丙");

        assertThat(texts.restore(id, cell, seen.at(), "乙", desks.preparer)).hasValue("这一格刚改过，请看过再选一次");

        assertThat(desks.see(id, desks.preparer).rows().get(0).name().text()).isEqualTo("丙");
        assertThat(texts.restore(id, cell, seen.at(), "丙", desks.preparer)).isEmpty();
    }

    @Test
    void putsBackWhatWasTypedForATotalButNothingIntoASum() throws Exception {
        var id = desks.draft("恢复总额");
        var total = CellAddress.parse("total.executedAmount").orElseThrow();
        type(id, total, "", "8");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.sendBack(id, "再改", desks.department);
        type(id, total, "8", "9");
        var put = history.ofPlace(id, total.toString(), desks.preparer).get(0);

        assertThat(offered(id, total)).isEmpty();
        assertThat(texts.restore(id, total, put.at(), "9", desks.preparer)).hasValue("这一格现在是各行的合计，没有地方放回去");

        var lines = desks.see(id, desks.preparer).funding().stream().skip(1);
        editor.apply(
                id,
                desks.preparer,
                lines.<Change>map(line -> new Change.RemoveLine(line.key(), Map.of()))
                        .toList());

        assertThat(offered(id, total)).contains(total + "@" + put.at());
        assertThat(texts.restore(id, total, put.at(), "9", desks.preparer)).isEmpty();
        assertThat(history.ofPlace(id, total.toString(), desks.preparer).get(0).text())
                .isEqualTo("8");
    }

    private void type(long id, CellAddress cell, String from, String to) {
        editor.apply(id, desks.preparer, List.of(new Change.SetCell(cell, from, to)));
    }

    private List<String> offered(long id, CellAddress cell) throws Exception {
        var page = mvc.perform(get("/evaluations/{id}/history/cell", id)
                        .param("at", cell.toString())
                        .with(user(desks.preparer)))
                .andReturn();
        return Jsoup.parse(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select("button[name=change]")
                .eachAttr("value");
    }

    @Test
    void tellsADocumentThatReplacedTheFormCellByCell() {
        var id = desks.draft("整份替换");
        var version = desks.see(id, desks.preparer).version();
        var changed =
                FormFixtures.complete("整份替换", Desks.DEPARTMENT, Desks.UNIT).withExpectedObjective("别的目标");

        documents.replace(id, version, changed, desks.preparer);

        assertThat(history.compare(id, version, Long.MAX_VALUE, desks.preparer).differences())
                .extracting(CellDifference::label, CellDifference::after)
                .containsExactly(tuple("预期目标", "别的目标"));
    }

    @Test
    void isNotForThoseOutsideTheScopeAndCannotBeRewritten() {
        var id = documents.create(FormFixtures.complete("别处", "别处部门", "别处单位"), desks.admin);
        assertThatExceptionOfType(EvaluationNotFoundException.class)
                .isThrownBy(() -> history.timeline(id, desks.preparer));

        var own = desks.draft("不可改写");
        desks.type(own, 0, "name", "写了");
        for (var statement : List.of(
                "update cell_change set removed = '别的' where evaluation_id = " + own,
                "delete from cell_change where evaluation_id = " + own,
                "truncate cell_change")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(statement).update())
                    .withMessageContaining("record of what happened");
        }
    }
}
