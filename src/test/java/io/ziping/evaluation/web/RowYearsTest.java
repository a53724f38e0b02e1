package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.DocumentFinding;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A row through the years, and the row of last year that a person links it with. */
@WholeApplication
class RowYearsTest {

    private static final int YEAR = 2031;
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Evaluations evaluations;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long form(int year, String project, String... rows) {
        return documents.create(FormFixtures.ofRows(year, project, DEPARTMENT, UNIT, rows), admin);
    }

    private long handedIn(int year, String project, String... rows) {
        var id = form(year, project, rows);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
        return id;
    }

    private UUID key(long id, int row) {
        return evaluations.view(id, admin).rows().get(row).key();
    }

    private static String path(long id, UUID row) {
        return "/evaluations/" + id + "/rows/" + row + "/years";
    }

    private Document page(long id, UUID row, String who) throws Exception {
        return new Pages(mvc, accounts.loadUserByUsername(who)).open(path(id, row));
    }

    private static List<String> years(Document page) {
        return page.select(".row-years tbody tr").eachText();
    }

    private void link(long id, UUID row, String before, String who) throws Exception {
        var answer = new Pages(mvc, accounts.loadUserByUsername(who))
                .send(post(path(id, row)).param("before", before));
        assertThat(answer.getRedirectedUrl()).isEqualTo(path(id, row));
    }

    private List<String> found(long id) {
        return Objects.requireNonNull(documents.read(id, admin.scope()).findings()).stream()
                .map(DocumentFinding::code)
                .filter("target-below-last-actual"::equals)
                .toList();
    }

    private boolean isDue(long id) {
        return jdbc.sql("select compared_version = -1 - version from self_evaluation where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void goesBackYearByYearUntilOneIsMissing() throws Exception {
        handedIn(YEAR - 4, "历年追溯", "培训次数 ≥6(次) 7(次)", "检查 ≥2(次) 2(次)");
        handedIn(YEAR - 2, "历年追溯", "重点企业培训次数 ≥8(次) 9(次)", "检查 ≥2(次) 2(次)");
        handedIn(YEAR - 1, "历年追溯", "检查 ≥2(次) 2(次)", "重点企业培训的次数 ≥9(次) 10(次)");
        var now = form(YEAR, "历年追溯", "重点企业培训的次数 ≥11(次) 12(次)", "新事 ≥1(次) 1(次)");

        assertThat(years(page(now, key(now, 0), "preparer")))
                .containsExactly(
                        YEAR + " 重点企业培训的次数 ≥11(次) 12(次) 45.00 45.00",
                        YEAR - 1 + " 重点企业培训的次数 ≥9(次) 10(次) 45.00 45.00 同名",
                        YEAR - 2 + " 重点企业培训次数 ≥8(次) 9(次) 45.00 45.00 名称相近");
        assertThat(years(page(now, key(now, 1), "preparer"))).hasSize(1);
    }

    @Test
    void aPersonLinksARowAndTheFindingsFollow() throws Exception {
        var last = handedIn(YEAR - 1, "人工对应", "走访 ≥10(次) 20(次)", "检查 ≥2(次) 2(次)");
        var now = form(YEAR, "人工对应", "上门服务量 ≥15(次) 15(次)", "检查 ≥2(次) 2(次)");
        comparisons.compare(now);
        assertThat(found(now)).isEmpty();

        link(now, key(now, 0), key(last, 0).toString(), "preparer");

        assertThat(isDue(now)).isTrue();
        comparisons.compare(now);
        assertThat(found(now)).hasSize(1);
        var page = page(now, key(now, 0), "preparer");
        assertThat(years(page).get(1)).endsWith("人工指定");
        assertThat(page.expectFirst("option[selected]").val())
                .isEqualTo(key(last, 0).toString());
        assertThat(new Pages(mvc, admin)
                        .open("/evaluations/" + now)
                        .select(".beside p")
                        .eachText())
                .startsWith("上年年度指标值（走访） ≥10(次)");

        link(now, key(now, 0), "", "preparer");
        comparisons.compare(now);
        assertThat(found(now)).as("names decide again").isEmpty();
    }

    @Test
    void aRowOfTheSameNameMayBeNew() throws Exception {
        handedIn(YEAR - 1, "同名新项", "走访 ≥10(次) 20(次)", "检查 ≥2(次) 2(次)");
        var now = form(YEAR, "同名新项", "走访 ≥15(次) 15(次)", "检查 ≥2(次) 2(次)");
        comparisons.compare(now);
        assertThat(found(now)).hasSize(1);

        link(now, key(now, 0), "new", "admin");
        comparisons.compare(now);

        assertThat(found(now)).isEmpty();
        assertThat(years(page(now, key(now, 0), "preparer"))).hasSize(1);
    }

    @Test
    void theHistoryTellsWhoLinkedARow() throws Exception {
        var last = handedIn(YEAR - 1, "对应进历史", "走访 ≥10(次) 20(次)", "检查 ≥2(次) 2(次)");
        var now = form(YEAR, "对应进历史", "上门服务量 ≥15(次) 15(次)", "检查 ≥2(次) 2(次)");
        var row = key(now, 0);
        assertThat(told(now)).isEmpty();

        link(now, row, "", "preparer");
        link(now, row, key(last, 0).toString(), "preparer");
        link(now, row, key(last, 0).toString(), "admin");
        link(now, key(now, 1), "new", "admin");
        link(now, row, "", "preparer");

        assertThat(told(now))
                .as("what was said once more is not told")
                .containsExactly("周敏 让“上门服务量”按名称自动对应上年", "系统管理员 指定“检查”是上年没有的、新的一行", "周敏 指定“上门服务量”对应上年的“走访”");
    }

    private List<String> told(long id) throws Exception {
        return new Pages(mvc, admin)
                .open("/evaluations/" + id + "/history").select(".timeline li.linked .head").stream()
                        .map(head -> head.expectFirst("b").text() + " "
                                + head.expectFirst(".what").text())
                        .toList();
    }

    @Test
    void oneRowOfLastYearGoesOnAsOneRow() throws Exception {
        var last = handedIn(YEAR - 1, "一行一对", "走访 ≥10(次) 20(次)", "检查 ≥2(次) 2(次)");
        var now = form(YEAR, "一行一对", "上门服务量 ≥15(次) 15(次)", "入户数 ≥2(次) 2(次)");

        link(now, key(now, 0), key(last, 0).toString(), "preparer");
        link(now, key(now, 1), key(last, 0).toString(), "preparer");

        assertThat(years(page(now, key(now, 0), "preparer"))).hasSize(1);
        assertThat(years(page(now, key(now, 1), "preparer"))).hasSize(2);

        link(now, key(now, 1), "new", "preparer");
        assertThat(years(page(now, key(now, 0), "preparer")))
                .as("what was lost does not come back")
                .hasSize(1);
    }

    @Test
    void onlyThoseLinkWhoEditTheFormOrDecideAboutIt() throws Exception {
        var last = handedIn(YEAR - 1, "谁能对应", "走访 ≥10(次) 20(次)", "检查 ≥2(次) 2(次)");
        var now = form(YEAR, "谁能对应", "上门服务量 ≥15(次) 15(次)", "检查 ≥2(次) 2(次)");
        var wanted = key(last, 0).toString();

        link(now, key(now, 0), wanted, "department");
        assertThat(page(now, key(now, 0), "department").select("form.row-link")).isEmpty();
        assertThat(years(page(now, key(now, 0), "department"))).hasSize(1);

        moves.move(now, MoveRequest.of(Move.SUBMIT), admin);
        link(now, key(now, 0), wanted, "preparer");
        assertThat(years(page(now, key(now, 0), "preparer"))).hasSize(1);
        link(now, key(now, 0), wanted, "department");
        assertThat(years(page(now, key(now, 0), "preparer"))).hasSize(2);

        link(now, key(now, 0), UUID.randomUUID().toString(), "department");
        assertThat(years(page(now, key(now, 0), "preparer")))
                .as("a row that is none of last year's changes nothing")
                .hasSize(2);
    }
}
