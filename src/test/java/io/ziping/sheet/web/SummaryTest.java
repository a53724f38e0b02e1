package io.ziping.sheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** 绩效自评情况汇总表 of the list as it is filtered and sorted. */
@WholeApplication
class SummaryTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";

    private static final String PUBLISHED = "?year=2024&status=PUBLISHED&sort=executionRate,asc";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @ParameterizedTest
    @ValueSource(strings = {"/evaluations/summary.xlsx", "/api/v1/evaluations/summary.xlsx"})
    void holdsThePublishedFiguresOfEveryForm(String path) throws Exception {
        var rows = rows(path + PUBLISHED, "preparer");

        assertThat(rows).hasSize(3 + 18 + 1);
        assertThat(rows.subList(3, 21))
                .extracting(row -> List.of(row.getCellText(3), number(row, 9), number(row, 11), row.getCellText(12)))
                .containsExactlyInAnyOrderElementsOf(SampleForms.all()
                        .map(sample -> List.of(
                                sample.get("project").asString(),
                                plain(total(sample)),
                                plain(sample.get("totalScore").asString()),
                                sample.get("grade").asString()))
                        .toList());
        assertThat(rows.subList(3, 21))
                .extracting(row -> row.getCell(10).asNumber())
                .isSorted();
    }

    @Test
    void leavesOutWhatTheViewerMayNotSee() throws Exception {
        documents.create(FormFixtures.unfunded("别家的汇总项目", "别家汇总部门", "别家汇总单位"), accounts.loadUserByUsername("admin"));
        var query = "?q=%E5%88%AB%E5%AE%B6%E7%9A%84%E6%B1%87%E6%80%BB%E9%A1%B9%E7%9B%AE";

        assertThat(rows("/evaluations/summary.xlsx" + query, "admin")).hasSize(3 + 1 + 1);
        assertThat(rows("/evaluations/summary.xlsx" + query, "preparer")).hasSize(3);
    }

    @Test
    void tellsReviewersTheDoubtOfEachFormAndNobodyElse() throws Exception {
        var head = rows("/evaluations/summary.xlsx" + PUBLISHED, "reviewer").get(2);
        var own = rows("/evaluations/summary.xlsx" + PUBLISHED, "preparer").get(2);

        assertThat(head.getCellText(15)).isEqualTo("存疑分");
        assertThat(head.getCellCount()).isEqualTo(own.getCellCount() + 1);
        for (var row :
                rows("/api/v1/evaluations/summary.xlsx" + PUBLISHED, "reviewer").subList(3, 21)) {
            assertThat(row.getCell(15).asNumber())
                    .as(row.getCellText(3))
                    .isEqualByComparingTo(jdbc.sql(
                                    "select doubt from self_evaluation"
                                            + " where project_name = :project and department_name = :department and status = 'PUBLISHED'")
                            .param("project", row.getCellText(3))
                            .param("department", DEPARTMENT)
                            .query(BigDecimal.class)
                            .single());
        }
    }

    @Test
    void writesTheFormsInDoubtMostDoubtfulFirstWithTheirTermsInWords() throws Exception {
        var rows = rows("/doubts/summary.xlsx?year=2024", "reviewer");

        assertThat(rows.get(2).getCellText(1)).isEqualTo("存疑分");
        // other classes write doubts of their own forms as they need them
        var samples = rows.subList(3, rows.size()).stream()
                .filter(row -> row.getCellText(6).equals(DEPARTMENT))
                .toList();
        assertThat(samples).isNotEmpty().allSatisfy(row -> {
            var doubt = row.getCell(1).asNumber();
            var terms = Pattern.compile("（(\\d+\\.\\d)分）$", Pattern.MULTILINE)
                    .matcher(row.getCellText(13))
                    .results()
                    .map(term -> new BigDecimal(term.group(1)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(terms).isEqualByComparingTo(doubt);
            assertThat(row.getCell(2).asNumber())
                    .isEqualByComparingTo(row.getCell(9)
                            .asNumber()
                            .multiply(new BigDecimal("10000"))
                            .multiply(doubt)
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP)
                            .movePointLeft(4));
            assertThat(row.getCellText(15)).startsWith("未处理 ");
        });
        assertThat(rows.subList(3, rows.size()))
                .extracting(row -> row.getCell(1).asNumber())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows("/doubts/summary.xlsx?year=2024&money=99999999", "reviewer"))
                .hasSize(3);
    }

    private List<Row> rows(String address, String username) throws Exception {
        var answer = mvc.perform(get(URI.create(address)).with(user(accounts.loadUserByUsername(username))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains(".xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String number(Row row, int column) {
        return row.getCell(column).asNumber().stripTrailingZeros().toPlainString();
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String total(JsonNode sample) {
        return sample.get("funding").get(0).get("executedAmount").asString();
    }
}
