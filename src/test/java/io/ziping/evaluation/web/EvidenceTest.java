package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What rests on which cell, told in the cells and in the rail by the same numbers. */
@WholeApplication
class EvidenceTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String ACHIEVED = "培训12次，<合格率>达到88%，其余达到目标";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    /** A draft whose text gives other numbers than two of its rows. */
    private long contradictory(String project) {
        var form = FormFixtures.filed(2055, project, DEPARTMENT, UNIT, FormFixtures.withoutDoubts(project, "", ""))
                .withAchievedObjective(ACHIEVED);
        return documents.create(form, accounts.loadUserByUsername("admin"));
    }

    private Document page(String path, String who) throws Exception {
        return new Pages(mvc, accounts.loadUserByUsername(who)).open(path);
    }

    /** The numbers in a cell. */
    private static List<String> numbers(Element cell) {
        return Objects.requireNonNull(cell.closest("td")).select(".nos a").eachText();
    }

    private static Element row(Document page, String name) {
        return page.select("tr[data-row]").stream()
                .filter(row -> row.expectFirst(".cell[id$=.name]").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothSidesOfAContradictionHaveTheNumberOfTheDoubt() throws Exception {
        var id = contradictory("证据两边");
        for (var path : List.of("/evaluations/" + id, "/evaluations/" + id + "/edit")) {
            var page = page(path, "preparer");
            var text = numbers(page.expectFirst("#achievedObjective"));
            assertThat(text).as(path).hasSize(2);
            for (var number : text) {
                var doubt = page.expectFirst("[id='doubt." + number + "']");
                assertThat(doubt.expectFirst(".no").text()).isEqualTo(number);
                assertThat(doubt.attr("data-doubt")).isEqualTo(number);
                assertThat(doubt.expectFirst("a").attr("href")).isEqualTo("#achievedObjective");
                var name = doubt.text().contains("合格率") ? "合格率" : "培训次数";
                assertThat(numbers(row(page, name).expectFirst(".cell[id$=.actual]")))
                        .as(doubt.text())
                        .contains(number);
            }
            assertThat(page.select(".nos a").eachAttr("href"))
                    .allSatisfy(link -> assertThat(page.getElementById(link.substring(1)))
                            .as(link)
                            .isNotNull());
        }
    }

    @Test
    void theWordsQuotedAreMarkedInTheTextTheyStandIn() throws Exception {
        var cell = page("/evaluations/" + contradictory("证据引文"), "reviewer").expectFirst("#achievedObjective");

        assertThat(cell.wholeText()).isEqualTo(ACHIEVED);
        assertThat(cell.select("mark").eachText()).containsExactly("12次", "88%");
    }

    @Test
    void aFormWithoutDoubtsHasNoNumbers() throws Exception {
        EvaluationDocument quiet =
                FormFixtures.filed(2055, "证据全无", DEPARTMENT, UNIT, FormFixtures.withoutDoubts("证据全无", "", ""));
        var page = page("/evaluations/" + documents.create(quiet, accounts.loadUserByUsername("admin")), "reviewer");

        assertThat(page.select(".nos, .finds .no, .paper mark")).isEmpty();
    }
}
