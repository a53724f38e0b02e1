package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.directory.Accounts;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The 18 published forms on the screen, cell by cell. */
@WholeApplication
class ScoredTableTest {

    private static final List<String> AMOUNTS = List.of("initialBudget", "adjustedBudget", "executedAmount");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    static Stream<JsonNode> samples() {
        return SampleForms.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsEveryPrintedFigureInItsCell(JsonNode sample) throws Exception {
        var page = page("/evaluations/" + id(sample));

        for (var line : sample.get("funding")) {
            expectLine(page, line);
        }
        assertThat(text(page, "total.totalScore"))
                .isEqualTo(sample.get("totalScore").asString());
        assertThat(text(page, "total.grade")).isEqualTo(sample.get("grade").asString());
        assertThat(page.select(".total strong").text())
                .isEqualTo(sample.get("totalScore").asString());
        var rows = page.select("tr[data-row]");
        assertThat(rows).hasSize(sample.get("indicators").size());
        for (int i = 0; i < rows.size(); i++) {
            expectRow(rows.get(i), sample.get("indicators").get(i));
        }
        assertThat(page.select("input.cell, textarea.cell")).isEmpty();
    }

    private static void expectLine(Document page, JsonNode line) {
        var total = line.get("source").asString().equals("TOTAL");
        var place = total ? "total." : "funding." + line.get("source").asString() + ".";
        for (var amount : AMOUNTS) {
            assertThat(text(page, place + amount).replace(",", ""))
                    .isEqualTo(line.get(amount).asString());
        }
        assertThat(text(page, place + "executionRate"))
                .isEqualTo(line.get("executionRate").asString());
        if (total) {
            assertThat(text(page, "executionWeight"))
                    .isEqualTo(line.get("weight").asString());
            assertThat(text(page, "total.score")).isEqualTo(line.get("score").asString());
        }
    }

    private static void expectRow(Element row, JsonNode indicator) {
        for (var field : List.of("name", "target", "actual", "weight", "score", "deviationExplanation")) {
            var wanted =
                    indicator.get(field).isNull() ? "" : indicator.get(field).asString();
            assertThat(row.expectFirst("[id$=." + field + "].cell").wholeText())
                    .as(field)
                    .isEqualTo(wanted);
        }
        var target = row.select("[id$=.target].slot").text();
        assertThat(target).as("how the target was read").isNotBlank();
    }

    private long id(JsonNode sample) {
        return jdbc.sql("select id from self_evaluation where project_name = :name and fiscal_year = 2024"
                        + " and status = 'PUBLISHED'")
                .param("name", sample.get("project").asString())
                .query(Long.class)
                .single();
    }

    private static String text(Document page, String id) {
        return page.expectFirst("[id='" + id + "']").text();
    }

    private Document page(String path) throws Exception {
        return new Pages(mvc, accounts.loadUserByUsername("reviewer")).open(path);
    }
}
