package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.analysis.CountedFigures;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import io.ziping.report.content.Report;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The report of a year: its figures are those of 分析, of a department only its own, and for those who may read them. */
@WholeApplication
class ReportsTest {

    private static final int YEAR = 2095;
    private static final String FIRST = "报告一局";
    private static final String SECOND = "报告二局";

    @Autowired
    Reports reports;

    @Autowired
    Summaries summaries;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void forms() {
        if (organizations.departments().stream()
                .noneMatch(each -> each.getName().equals(FIRST))) {
            handedIn(YEAR - 1, FIRST, "报告一所", "甲", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
            handedIn(YEAR, FIRST, "报告一所", "甲", "培训次数 ≥10(次) 1(次)", "按时率 ≥95(%) 96(%)");
            handedIn(YEAR, FIRST, "报告二所", "乙", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
            handedIn(YEAR, SECOND, "报告三所", "丙", "按时率 ≥95(%) 96(%)", "次数 ≥10(次) 10(次)");
        }
        CountedFigures.count(application);
    }

    private void handedIn(int year, String department, String unit, String project, String... rows) {
        var admin = accounts.loadUserByUsername("admin");
        var id = documents.create(FormFixtures.ofRows(year, project, department, unit, rows), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
    }

    private long department(String name) {
        return organizations.departments().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .identity();
    }

    @Test
    void saysWhatTheAnalysisSays() {
        var department = department(FIRST);
        var figures = summaries.figures(YEAR, department).orElseThrow();
        var report = reports.of(YEAR, department).orElseThrow();

        assertThat(report.name()).isEqualTo("2095年度项目支出绩效自评情况分析报告");
        assertThat(headings(report))
                .containsExactly(
                        "一、总体情况",
                        "二、报送及时情况",
                        "三、自评等级及其说明力",
                        "四、存疑情况",
                        "五、单位情况",
                        "六、年度对比",
                        "七、抽查和整改",
                        "八、规则试算",
                        "附件　统计口径");
        assertThat(text(report))
                .contains(
                        "2095年度应提交绩效自评表2份，已提交2份，提交率100.0%。",
                        "纳入统计的自评表2份，涉及实施单位2个。",
                        "全年预算数合计%s万元".formatted(PrintedNumbers.amount(figures.adjustedBudget(), AmountUnit.WAN_YUAN)),
                        "执行率%s%%".formatted(figures.executionRate()),
                        "总分平均%s分，标准差%s分。".formatted(figures.averageScore(), figures.scoreSpread()),
                        "三级指标共%d项，得满分的%d项，占%s%%。"
                                .formatted(figures.indicators(), figures.fullMarks(), figures.fullMarkShare()),
                        "纳入统计的自评表不足10份，以下只列数据，不作评判。",
                        "存疑分在5分以上的自评表%d份，占%s%%；平均每份存疑%s分"
                                .formatted(figures.doubted(), figures.doubtedShare(), figures.averageDoubt()),
                        "2094年度纳入统计的自评表1份，2095年度2份，不足10份的年度只列数据，不作比较。",
                        "截至本报告生成，本年度的自评表没有抽查。",
                        "2份自评表的总分和等级都不变。",
                        "同样的数据见系统“分析”里的“部门和年度”，年度选“2095年度”，部门选“%s”。".formatted(FIRST));
        var units = report.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().contains("各单位情况"))
                .findFirst()
                .orElseThrow();
        assertThat(units.rows()).extracting(row -> row.get(0)).containsExactlyInAnyOrder("报告一所", "报告二所", "合计");
    }

    @Test
    void ofADepartmentNamesNoOther() {
        var report = reports.of(YEAR, department(FIRST)).orElseThrow();

        assertThat(everything(report)).contains("报告一所").doesNotContain(SECOND, "报告三所");
    }

    @Test
    void ofAllDepartmentsHoldsEach() {
        var report = reports.of(YEAR, Summaries.ALL).orElseThrow();

        assertThat(headings(report)).contains("五、部门情况");
        assertThat(everything(report)).contains(FIRST, SECOND, "涉及主管部门2个");
        assertThat(report.blocks().stream().filter(Figure.class::isInstance)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void isNoneOfAYearWithoutForms() {
        assertThat(reports.of(1990, Summaries.ALL)).isEmpty();
        assertThat(reports.of(YEAR, -1)).isEmpty();
        assertThat(reports.of(YEAR - 1, department(SECOND))).isEmpty();
    }

    /** However many forms there are: what is asked is asked once. */
    @Test
    void asksAFewQuestions() {
        CountingDataSource.reset();
        reports.of(YEAR, Summaries.ALL);
        var sent = CountingDataSource.counted();

        assertThat(sent.getSelect()).isLessThanOrEqualTo(40);
        assertThat(sent.getInsert() + sent.getUpdate() + sent.getDelete()).isZero();
    }

    @Test
    void answersThoseWhoMayReadIt() throws Exception {
        var own = reviewer(FIRST);
        var all = accounts.loadUserByUsername("reviewer");
        var other = department(SECOND);

        var docx = page("/analysis/report.docx?year=2095", own);
        assertThat(docx.getStatus()).isEqualTo(200);
        assertThat(docx.getContentType()).contains("wordprocessingml");
        assertThat(docx.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("2095");
        assertThat(page("/analysis/report.pdf?year=2095&department=" + department(FIRST), own)
                        .getStatus())
                .isEqualTo(200);
        for (var file : List.of("/analysis/report", "/analysis/report.docx", "/analysis/report.pdf")) {
            assertThat(page(file + "?year=2095&department=" + other, own).getStatus())
                    .as(file)
                    .isEqualTo(404);
        }
        assertThat(page("/analysis/report.pdf?year=2095&department=" + other, all)
                        .getStatus())
                .isEqualTo(200);
        assertThat(page("/analysis/report?year=2095&department=" + other, all).getContentAsString())
                .contains("报告三所", "图1", "<svg")
                .doesNotContain("报告一所");
        assertThat(page("/analysis/report.pdf?year=1990", all).getStatus()).isEqualTo(404);
    }

    @Test
    void answersPrograms() throws Exception {
        assertThat(api("reviewer", "report.pdf?year=2095&department=" + SECOND)).isEqualTo(200);
        assertThat(api("reviewer", "report.docx?year=2095")).isEqualTo(200);
        assertThat(api("reviewer", "report.pdf?year=1990")).isEqualTo(404);
        assertThat(api("department", "report.pdf?year=2095&department=" + SECOND))
                .isEqualTo(404);
        assertThat(api("reviewer", "report.pdf")).isEqualTo(400);
        assertThat(api("reviewer", "report.pdf?year=今年")).isEqualTo(400);
        assertThat(api("reviewer", "report.pdf?year=2095&unit=1")).isEqualTo(400);
        assertThat(api("preparer", "report.pdf?year=2095")).isEqualTo(403);
    }

    private int api(String username, String path) throws Exception {
        return mvc.perform(get("/api/v1/analysis/" + path).with(httpBasic(username, "ziping-trial")))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse page(String path, Viewer viewer) throws Exception {
        return mvc.perform(get(path).with(user(viewer))).andReturn().getResponse();
    }

    private Viewer reviewer(String department) {
        return new Viewer(
                accounts.loadUserByUsername("department").accountId(),
                "department",
                "",
                "审核人",
                Role.DEPARTMENT_REVIEWER,
                DataScope.ofDepartment(department(department)),
                department,
                true);
    }

    private static List<String> headings(Report report) {
        return report.blocks().stream()
                .filter(block -> block instanceof Heading heading && heading.level() == 1)
                .map(block -> ((Heading) block).text())
                .toList();
    }

    private static String text(Report report) {
        return report.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static String everything(Report report) {
        return report.blocks().toString();
    }
}
