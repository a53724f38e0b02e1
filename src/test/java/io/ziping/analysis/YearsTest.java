package io.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.comparison.RowLinks;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A project across years and an indicator across units, as their pages tell. Cost: fifteen forms of two rows in the application
 * that other classes use too, some 8 s.
 */
@WholeApplication
class YearsTest {

    /** The years are of this class alone. */
    private static final int BEFORE = 2066;

    private static final int YEAR = 2067;

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    IndicatorKeeper indicators;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    RowLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;
    private Viewer finance;
    private Viewer department;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
        finance = accounts.loadUserByUsername("reviewer");
        department = accounts.loadUserByUsername("department");
    }

    private long handedIn(int year, String project, String ofDepartment, String unit, String... rows) {
        var id = documents.create(FormFixtures.ofRows(year, project, ofDepartment, unit, rows), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
        return id;
    }

    private MockHttpServletResponse ask(String path, Viewer viewer, Object... values) throws Exception {
        var answer =
                mvc.perform(get(path, values).with(user(viewer))).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private Document page(String path, Viewer viewer, Object... values) throws Exception {
        var answer = ask(path, viewer, values);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private long projectOf(long form) {
        return jdbc.sql("select project_id from self_evaluation where id = :form")
                .param("form", form)
                .query(Long.class)
                .single();
    }

    private UUID row(long form, String name) {
        return jdbc.sql("select row_key from indicator where evaluation_id = :form and name = :name")
                .param("form", form)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private static List<String> texts(Element row) {
        return row.select("td").eachText();
    }

    private static Element line(Document page, String name) {
        return page.select(".of-years tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long questions(String path, Viewer viewer, Object... values) throws Exception {
        CountingDataSource.reset();
        ask(path, viewer, values);
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void laysTheYearsOfAProjectBesideOneAnother() throws Exception {
        var first = handedIn(BEFORE, "同比甲", "同比局", "同比所", "培训次数 ≥10(次) 12(次)", "走访户数 ≥20(户) 20(户)");
        var second = handedIn(YEAR, "同比甲", "同比局", "同比所", "培训次数 ≥8(次) 12(次)", "新增岗位 ≥5(个) 6(个)");
        var project = projectOf(second);
        var page = page("/analysis/projects/{id}", finance, project);

        assertThat(page.select("[data-chart=lines] tbody tr")).hasSize(2);
        assertThat(texts(page.select("[data-chart=lines] tbody tr").get(0)))
                .first()
                .isEqualTo("2066");
        var training = line(page, "培训次数");
        assertThat(texts(training)).startsWith("≥10(次)12(次)", "≥8(次)12(次)目标降低");
        assertThat(training.select("td a").eachAttr("href"))
                .containsExactly(
                        "/evaluations/" + first + "#row." + row(first, "培训次数") + ".target",
                        "/evaluations/" + second + "#row." + row(second, "培训次数") + ".target");
        assertThat(training.select("svg").attr("aria-label")).isEqualTo("2066年 目标 10次，完成 12次；2067年 目标 8次，完成 12次");
        assertThat(texts(line(page, "走访户数"))).startsWith("≥20(户)20(户)", "没有了");
        assertThat(texts(line(page, "新增岗位"))).startsWith("≥5(个)6(个)");
        assertThat(page.select(".of-years tbody th").eachText()).containsExactly("培训次数", "新增岗位", "走访户数");
        assertThat(page.select("main").text()).contains("1 处目标比上一年低，1 项上一年有、下一年没有了。");

        // what a person says of a row holds here as in the checks
        links.link(second, row(second, "新增岗位"), row(first, "走访户数").toString(), finance);
        var linked = page("/analysis/projects/{id}", finance, project);
        var row = line(linked, "新增岗位");
        assertThat(texts(row)).startsWith("≥20(户)20(户)原名 走访户数", "≥5(个)6(个)");
        assertThat(row.select("td a[title]").attr("title")).isEqualTo("与上年对应：人工指定");
        assertThat(linked.select("main").text()).doesNotContain("没有了");

        var file = ask("/analysis/projects/{id}/figures.xlsx", finance, project);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            assertThat(book.getSheet("各年度").getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheet("各指标").getLastRowNum()).isEqualTo(4);
            assertThat(book.getSheet("各指标").getRow(1).getCell(5).getNumericCellValue())
                    .isEqualTo(10);
        }
    }

    @Test
    void showsAProjectToThoseWhoReviewIt() throws Exception {
        var form = handedIn(YEAR, "同比乙", "同比局", "同比所", "培训次数 ≥10(次) 12(次)", "走访户数 ≥20(户) 20(户)");
        assertThat(ask("/analysis/projects", finance).getStatus()).isEqualTo(404);
        assertThat(ask("/analysis/projects?form=" + form, finance).getRedirectedUrl())
                .isEqualTo("/analysis/projects/" + projectOf(form));
        for (var path : List.of(
                "/analysis/projects?form=" + form,
                "/analysis/projects/" + projectOf(form),
                "/analysis/projects/" + projectOf(form) + "/figures.xlsx")) {
            assertThat(ask(path, department).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(page("/evaluations/{id}", finance, form).select("a[href=/analysis/projects?form=" + form + "]"))
                .hasSize(1);
        assertThat(page("/projects/{id}", finance, projectOf(form))
                        .select("a[href=/analysis/projects/" + projectOf(form) + "]"))
                .hasSize(1);
    }

    @Test
    void asksAsMuchOfManyYearsAsOfOne() throws Exception {
        var one = projectOf(handedIn(YEAR, "同比丙", "同比局", "同比所", "次数 ≥10(次) 12(次)", "户数 ≥20(户) 20(户)"));
        var two = projectOf(handedIn(YEAR, "同比丁", "同比局", "同比所", "次数 ≥10(次) 12(次)", "户数 ≥20(户) 20(户)"));
        handedIn(BEFORE, "同比丁", "同比局", "同比所", "次数 ≥10(次) 12(次)", "户数 ≥20(户) 20(户)");
        questions("/analysis/projects/{id}", finance, one);
        assertThat(questions("/analysis/projects/{id}", finance, two))
                .isEqualTo(questions("/analysis/projects/{id}", finance, one))
                .isLessThanOrEqualTo(9);
    }

    @Test
    void tellsOneDepartmentOfAllWhereFiveHaveIt() throws Exception {
        handedIn(YEAR, "抽检甲", DEPARTMENT, UNIT, "抽检合格率 ≥90(%) 95(%)", "抽检批次 ≥20(批) 20(批)");
        IntStream.range(0, 4)
                .forEach(i -> handedIn(
                        YEAR,
                        "抽检" + i,
                        "抽检局" + i,
                        "抽检所" + i,
                        "抽检合格率 ≥" + (80 + i) + "(%) 99(%)",
                        i == 0 ? "办结件数 ≥5(件) 6(件)" : "抽检批次 ≥1" + i + "(批) 20(批)"));
        count();

        var all = page("/analysis/indicators?name={name}", finance, "抽检合格率");
        assertThat(all.select("[data-chart=lines] tbody tr").stream().map(YearsTest::texts))
                .containsExactly(List.of("2067", "82", "99", "81–83", "99–99", "5", "5"));
        assertThat(all.select("table.cards tbody tr")).hasSize(5);
        assertThat(texts(all.select("table.cards tbody tr").get(0))).startsWith(UNIT, "抽检甲", "≥ 90", "95");

        // the department sees its own form, and the middle of all five
        var own = page("/analysis/indicators?name={name}", department, "抽检合格率（%）");
        assertThat(own.select("table.cards tbody tr")).hasSize(1);
        assertThat(texts(own.select("[data-chart=lines] tbody tr").get(0))).startsWith("2067", "90", "95");
        assertThat(own.select("[aria-labelledby=all-title] tbody tr").stream().map(YearsTest::texts))
                .containsExactly(List.of("2067", "82", "99", "5", "5"));

        // four departments have the other one: it is told of its own alone
        var few = page("/analysis/indicators?name={name}", department, "抽检批次");
        assertThat(few.select("table.cards tbody tr")).hasSize(1);
        assertThat(few.select("[aria-labelledby=all-title]")).isEmpty();
        assertThat(few.text()).doesNotContain("抽检局", "抽检所");
        assertThat(page("/analysis/indicators?name={name}", finance, "抽检批次").select("table.cards tbody tr"))
                .hasSize(4);

        // nobody has a part of the name; those who have the whole are told
        var near = page("/analysis/indicators?name={name}", department, "抽检");
        assertThat(near.select("table.cards tbody a").eachText())
                .contains("抽检合格率")
                .doesNotContain("抽检批次", "办结件数");
        assertThat(page("/analysis/indicators?name={name}", finance, "没有这个指标").text())
                .contains("没有叫“没有这个指标”的数值指标。");
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(ask("/analysis/indicators/figures.xlsx?name={name}", finance, "抽检合格率")
                        .getContentAsByteArray()))) {
            assertThat(book.getSheet("各年度").getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(82);
        }
        assertThat(questions("/analysis/indicators?name={name}", finance, "抽检合格率"))
                .isEqualTo(questions("/analysis/indicators?name={name}", finance, "抽检批次"))
                .isLessThanOrEqualTo(7);
    }

    private void count() {
        CountedFigures.count(application);
        jdbc.sql("update analysis_moment set indicators_at = null where fiscal_year = :year")
                .param("year", YEAR)
                .update();
        indicators.countDue();
    }
}
