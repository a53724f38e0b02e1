package io.ziping.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.values.FundingSource;
import io.ziping.support.CountingDataSource;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A file of figures laid beside the forms of a year, and brought into them. */
@WholeApplication
class ExecutionPagesTest {

    private static final int YEAR = 2093;
    private static final String HEADING = "实施单位,项目名称,资金来源,年初预算数,全年预算数,全年执行数\n";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    ExecutionFigures figures;

    @Autowired
    JdbcClient jdbc;

    private Viewer reviewer;
    private Viewer admin;

    @BeforeEach
    void people() {
        reviewer = accounts.loadUserByUsername("reviewer");
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void noCampaign() {
        jdbc.sql("delete from campaign where fiscal_year = :year")
                .param("year", YEAR)
                .update();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(reviewer)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document upload(String rows, String unit) throws Exception {
        return Jsoup.parse(send(HEADING + rows, String.valueOf(YEAR), unit).body());
    }

    private HttpResponse<String> send(String file, String year, String unit) throws Exception {
        return new Visitor("http://localhost:" + port)
                .login("reviewer")
                .send(
                        "/executions",
                        List.of(
                                new Visitor.Part("file", "执行数.csv", file.getBytes(StandardCharsets.UTF_8)),
                                new Visitor.Part("year", null, year.getBytes(StandardCharsets.UTF_8)),
                                new Visitor.Part("unit", null, unit.getBytes(StandardCharsets.UTF_8))),
                        BodyPublishers::ofByteArray);
    }

    /** Presses the button below a preview, with ticks, and reads the report. */
    private Document file(Document preview, String... ticked) throws Exception {
        var answer = send(post("/executions/filing")
                .param("token", preview.expectFirst("[name=token]").val())
                .param("cell", ticked));
        return page(send(get(Objects.requireNonNull(answer.getRedirectedUrl()))));
    }

    /** A draft of the year; the lines are JSON. */
    private long form(String unit, String project, String amountUnit, String funding) throws Exception {
        var answer = mvc.perform(post("/api/v1/evaluations")
                        .with(user(admin))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"fiscalYear": %d, "project": "%s", "competentDepartment": "执行数测试局", "implementingUnit": "%s",
                                 "amountUnit": "%s", "funding": [%s]}""".formatted(YEAR, project, unit, amountUnit, funding)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        var location = Objects.requireNonNull(answer.getHeader("Location"));
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private static String line(String source, String initial, String adjusted, String executed) {
        return "{\"source\": \"%s\", \"initialBudget\": \"%s\", \"adjustedBudget\": \"%s\", \"executedAmount\": \"%s\"}"
                .formatted(source, initial, adjusted, executed);
    }

    private static String official(String initial, String adjusted, String executed) {
        return line("CURRENT_YEAR_APPROPRIATION", initial, adjusted, executed) + "," + line("CARRYOVER", "", "", "")
                + "," + line("OTHER", "", "", "");
    }

    private List<String> texts(long form) {
        return jdbc.sql("""
                        select concat_ws('|', source, initial_budget_text, adjusted_budget_text, executed_amount_text)
                        from funding_line where evaluation_id = :form order by position, source""").param("form", form).query(String.class).list();
    }

    @Test
    void blankCellsAreFilledExactlyAndOthersOnlyWhenTicked() throws Exception {
        var form = form("执行数一所", "逐格核对", "WAN_YUAN", official("100.00", "90", ""));

        var preview = upload("执行数一所,逐格核对,,1000000,885000,881234.56\n执行数一所,逐格核对,上年结转资金,,,50000\n", "YUAN");

        assertThat(preview.select("[role=status]").text()).isEqualTo("填入空格 2 个；1 张表有不同，勾选的才改；0 张表已经一致。还没有填入。");
        assertThat(preview.select("table.figures td.num").eachText())
                .containsExactly("100.00 一致", "表上 90.00 财政 88.50", "88.123456 填入", "5.00 填入");
        assertThat(texts(form)).first().isEqualTo("CURRENT_YEAR_APPROPRIATION|100.00|90|");

        var report = file(preview);

        assertThat(report.select("[role=status]").text()).isEqualTo("填入 1 张表：空格 2 个，改了 0 个。");
        assertThat(report.select("td.num").eachText()).containsExactly("2", "0", "1");
        assertThat(texts(form))
                .containsExactly("CURRENT_YEAR_APPROPRIATION|100.00|90|88.123456", "CARRYOVER|||5.00", "OTHER|||");

        var again = upload("执行数一所,逐格核对,,1000000,885000,881234.56\n", "YUAN");
        file(again, again.expectFirst("input[name=cell]").val());
        assertThat(texts(form)).first().isEqualTo("CURRENT_YEAR_APPROPRIATION|100.00|88.50|88.123456");
        assertThat(jdbc.sql("select kind || ' ' || note from content_step where evaluation_id = :form order by version")
                        .param("form", form)
                        .query(String.class)
                        .list())
                .containsSubsequence("FIGURES 执行数.csv", "FIGURES 执行数.csv");
        assertThat(jdbc.sql("select detail from audit_event where kind = '填入财政执行数' and subject like '%逐格核对'"
                                + " order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("执行数.csv（万元）：当年财政拨款全年预算数 90.00→88.50");
        assertThat(page(send(get("/evaluations/" + form + "/history"))).text()).contains("填入财政执行数");
    }

    @Test
    void whatSomebodyChangedMeanwhileStaysAndTheOthersAreFilled() throws Exception {
        var changed = form("执行数二所", "刚被改过", "YUAN", official("", "", ""));
        var other = form("执行数二所", "没有动过", "YUAN", official("", "", ""));
        var preview = upload("执行数二所,刚被改过,,1,2,3\n执行数二所,没有动过,,4,5,6\n", "YUAN");
        var cell = CellAddress.parse("funding.CURRENT_YEAR_APPROPRIATION.executedAmount")
                .orElseThrow();
        editor.apply(changed, admin, List.of(new Change.SetCell(cell, "", "7")));

        var report = file(preview);

        assertThat(texts(changed)).first().isEqualTo("CURRENT_YEAR_APPROPRIATION|||7");
        assertThat(texts(other)).first().isEqualTo("CURRENT_YEAR_APPROPRIATION|4.00|5.00|6.00");
        assertThat(report.select("td.low").text()).isEqualTo("核对以后有人改过，没有填入：请重新上传核对");
        assertThat(file(preview).select("td.low").text())
                .as("a second press does nothing, and shows what came of the first")
                .isEqualTo("核对以后有人改过，没有填入：请重新上传核对");
        assertThat(mvc.perform(post("/executions/filing")
                                .param("token", "从没有过的")
                                .with(user(reviewer))
                                .with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("alarm"))
                .isEqualTo("核对过的这份文件不在了：放了半小时以上，又上传了一份，或者系统重启过。请重新上传");
    }

    @Test
    void formsOfAUnitThatIsTooLateAreShownAndNeverChanged() throws Exception {
        var form = form("执行数三所", "已过期的", "YUAN", official("", "", "8"));
        var open = upload("执行数三所,已过期的,,1,2,3\n", "YUAN");
        jdbc.sql("""
                        insert into campaign (fiscal_year, opens_on, closes_on, version, updated_at)
                        values (:year, :day, :day, 0, now())""")
                .param("year", YEAR)
                .param("day", LocalDate.of(2020, 1, 31))
                .update();

        assertThat(file(open).select("td.low").text()).isEqualTo("填报期已过，没有填入");
        var late = upload("执行数三所,已过期的,,1,2,3\n", "YUAN");
        assertThat(late.select("table.figures .chip").text()).isEqualTo("填报期已过");
        assertThat(late.select("table.figures td.num").eachText())
                .containsExactly("表上 空着 财政 1.00", "表上 空着 财政 2.00", "表上 8.00 财政 3.00");
        assertThat(late.select("form[action$=filing] button, input[type=checkbox]"))
                .isEmpty();
        assertThat(texts(form)).first().isEqualTo("CURRENT_YEAR_APPROPRIATION|||8");
    }

    @Test
    void rowsThatCannotBeUsedSayWhy() throws Exception {
        form("执行数四所", "唯一的", "YUAN", official("", "", ""));
        jdbc.sql("insert into project (unit_id, name, name_key) select id, '还没建表', '还没建表' from implementing_unit"
                        + " where name = '执行数四所'")
                .update();

        var preview = upload("""
                没有的所,唯一的,,1,,
                执行数四所,没有的,,1,,
                执行数四所,还没建表,,1,,
                执行数四所,唯一的,财政专户,1,,
                执行数四所,唯一的,,五万,0.001,
                执行数四所,唯一的,其他资金,1,,
                执行数四所,唯一的,其他资金,2,,
                执行数四所,唯一的,,,,
                ,,,1,,
                """, "YUAN");

        assertThat(preview.select("td.low").eachText())
                .containsExactly(
                        "没有实施单位“没有的所”",
                        "“执行数四所”没有项目“没有的”",
                        "这个项目还没有2093年度的自评表",
                        "资金来源“财政专户”不是当年财政拨款、上年结转资金或其他资金",
                        "年初预算数：“五万”不是数字，请只填数字；全年预算数：金额“0.001”精确到了分以下，最多填到分",
                        "第7、8行是同一张表的同一项资金，请合成一行",
                        "第7、8行是同一张表的同一项资金，请合成一行",
                        "没有填数",
                        "请填实施单位；请填项目名称");
        assertThat(preview.select("form[action$=filing] button")).isEmpty();
    }

    @Test
    void formerNamesAreFoundAndATypedTotalIsNotOverruled() throws Exception {
        var form = form("执行数五所", "用新名称", "WAN_YUAN", line("TOTAL", "", "80", "75") + "," + official("", "", ""));
        jdbc.sql("update project set former_names = array['用旧名称'], former_keys = array['用旧名称'] where name = '用新名称'")
                .update();

        var preview = upload("执行数五所,用旧名称,,,800000,760000\n", "YUAN");

        assertThat(preview.select("table.figures td.num").eachText())
                .as("what is the typed total agrees, what would change it is asked about")
                .containsExactly("80.00 填入", "表上 总额 75.00 财政 76.00");
        file(preview);
        assertThat(texts(form)).contains("CURRENT_YEAR_APPROPRIATION||80.00|");
    }

    @Test
    void aFileThatCannotBeReadSaysSoAtItsField() throws Exception {
        assertThat(upload("执行数六所,任一,,1,,\n", "").select("#unit-error").text()).isEqualTo("文件里没有写金额单位，请选择元或万元");
        var answer = send("单位,数\n甲,1\n", "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#year-error").text()).isEqualTo("年度请填四位数字，如 2025");
    }

    @Test
    void formsThatWereNotListedAreCheckedInTheirTurn() throws Exception {
        form("执行数七所", "列在前面", "YUAN", official("", "", "1"));
        var second = form("执行数七所", "列在后面", "YUAN", official("", "", "2"));
        var preview = upload("执行数七所,列在前面,,,,5\n执行数七所,列在后面,,,,6\n", "YUAN");
        assertThat(file(preview).select("a[href*=rest]")).as("all were listed").isEmpty();

        var checked = figures.check(YEAR, "执行数.csv", List.of(row(2, "列在前面", "5"), row(3, "列在后面", "6")), reviewer);
        var rest = figures.rest(checked, 1, reviewer);

        assertThat(rest.differing()).extracting(FormFigures::id).containsExactly(second);
        assertThat(rest.year()).isEqualTo(YEAR);
    }

    private static FigureRow row(int number, String project, String yuan) {
        return new FigureRow(
                number,
                "",
                "执行数七所",
                project,
                FundingSource.CURRENT_YEAR_APPROPRIATION,
                Map.of(FundingField.EXECUTED_AMOUNT, new BigDecimal(yuan)),
                "");
    }

    @Test
    void asksTheSameNumberOfQuestionsForAnyNumberOfUnits() throws Exception {
        for (int i = 0; i < 4; i++) {
            form("执行数问" + i + "所", "数语句", "YUAN", official("", "", ""));
        }

        assertThat(statements(4)).isEqualTo(statements(1));
    }

    private long statements(int units) {
        var rows = IntStream.range(0, units)
                .mapToObj(i -> new FigureRow(
                        i + 2,
                        "",
                        "执行数问" + i + "所",
                        "数语句",
                        FundingSource.CURRENT_YEAR_APPROPRIATION,
                        Map.of(FundingField.EXECUTED_AMOUNT, BigDecimal.ONE),
                        ""))
                .toList();
        CountingDataSource.reset();
        assertThat(figures.check(YEAR, "执行数.csv", rows, reviewer).filling()).hasSize(units);
        return CountingDataSource.counted().getTotal();
    }
}
