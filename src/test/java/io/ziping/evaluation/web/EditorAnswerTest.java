package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What the editor is answered is what its page would show opened anew, though it is told the news only. */
@WholeApplication
class EditorAnswerTest {

    private static final int CHANGES = 60;
    private static final List<String> TEXTS =
            List.of("", "0", "1", "0.10", "9", "≥5(次)", "≥90(%)", "95(%)", "达成指标", "约3万", "100", "7.5");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JsonMapper json;

    private Pages pages;
    private long id;
    private Document page;

    @BeforeEach
    void openTheEditor() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        pages = new Pages(mvc, admin);
        id = documents.create(FormFixtures.withIndicators(28, "答复" + System.nanoTime()), admin);
        page = open();
    }

    @Test
    void leavesThePageAsItWouldBeOpenedAnew() throws Exception {
        var random = new Random(20261124);
        var shown = said(page);
        var seen = version(page);
        for (int i = 0; i < CHANGES; i++) {
            var cell = any(page.select(".cell[name]"), random);
            var answer = answer(cell.attr("name"), text(cell), any(TEXTS, random), seen);
            assertThat(answer.select("[data-partly=true]")).hasSize(1);
            shown.putAll(said(answer));
            seen = version(answer);
            page = open();

            assertThat(shown).as(cell.attr("name")).isEqualTo(said(page));
            assertThat(seen).isEqualTo(version(page));
        }
    }

    @Test
    void speaksOfTheRowsWithNewsOnly() throws Exception {
        var score = page.select(".cell[name$=.score]").get(5);

        var answer = answer(score.attr("name"), "0.10", "0.05", version(page));

        assertThat(answer.select(".slot[id$=.score]"))
                .as("the row, the first of its class with the sub-total, and the last, which carries too many points")
                .hasSize(3);
        assertThat(answer.select("#rail .total strong").text()).isEqualTo("98.95");
    }

    @Test
    void speaksOfEveryRowToAPageThatShowsAnotherVersion() throws Exception {
        var score = page.select(".cell[name$=.score]").get(5);
        var behind = answer(score.attr("name"), "0.10", "0.05", version(page) - 1);
        var unknown = answer(score.attr("name"), "0.05", "0.06", null);

        assertThat(List.of(behind, unknown)).allSatisfy(answer -> {
            assertThat(answer.select("[data-partly=false]")).hasSize(1);
            assertThat(answer.select(".slot[id$=.score]")).hasSize(28);
        });
    }

    /** Somebody else may have changed any cell; the page takes up the texts it does not show. */
    @Test
    void bringsTheTextsToAPageThatShowsAnotherVersion() throws Exception {
        var actual = page.select(".cell[name$=.actual]").get(2);
        var current = answer(actual.attr("name"), text(actual), "别处填的", version(page));
        assertThat(current.select("#texts")).isEmpty();

        var score = page.select(".cell[name$=.score]").get(5);
        var behind = answer(score.attr("name"), "0.10", "0.05", version(page));

        assertThat(behind.select("#texts [data-row]")).hasSize(28);
        assertThat(behind.select("#texts [data-cell=" + actual.attr("name") + "]")
                        .text())
                .isEqualTo("别处填的");
        assertThat(behind.select("#texts [data-cell=" + score.attr("name") + "]")
                        .text())
                .isEqualTo("0.05");
    }

    /** A page that shows the version before has the other rows; what it is told is put beside them by its script. */
    @Test
    void bringsOfTheRowsThoseThatWereAddedOrMoved() throws Exception {
        var rows = page.select("tr[data-row]");
        var category = rows.get(3).attr("data-category");
        var key = UUID.randomUUID().toString();
        var before = rows.get(3).attr("data-row");
        var change = Map.of("op", "add", "row", key, "category", category, "before", before);

        var answer = send(change, version(page));
        page = open();
        // what is there without scripts only
        page.select("noscript").remove();

        assertThat(answer.select("#indicators, #funding")).isEmpty();
        assertThat(answer.expectFirst("#arrangement").attr("data-order").split(" ", -1))
                .isEqualTo(page.select("tr[data-row]").eachAttr("data-row").toArray(String[]::new));
        assertThat(answer.select("tr[data-row]").outerHtml())
                .isEqualToIgnoringWhitespace(
                        page.select("tr[data-row=" + key + "]").outerHtml());
        assertThat(answer.select("tr[data-head] > th").outerHtml())
                .isEqualToIgnoringWhitespace(
                        page.select("#indicators tr[data-row] > th").outerHtml());

        var removal = send(Map.of("op", "remove", "row", key, "seen", Map.of()), version(page));

        assertThat(removal.select("tr[data-row]")).isEmpty();
        assertThat(removal.expectFirst("#arrangement").attr("data-order")).doesNotContain(key);
    }

    @Test
    void bringsBothTablesWhenAPageOfAnotherVersionAddsARow() throws Exception {
        var row = page.expectFirst("tr[data-row]");
        var key = UUID.randomUUID().toString();

        var answer = send(Map.of("op", "add", "row", key, "category", row.attr("data-category")), version(page) - 1);

        assertThat(answer.select("#indicators tr[data-row]")).hasSize(29);
        assertThat(answer.select("#funding")).hasSize(1);
    }

    @Test
    void bringsTheFundingAloneWhenALineWasAdded() throws Exception {
        var answer = send(Map.of("op", "add-line", "line", UUID.randomUUID().toString()), version(page));

        assertThat(answer.select("#funding tr[data-line]")).hasSize(5);
        assertThat(answer.select("tr[data-row]")).isEmpty();
    }

    private Document open() throws Exception {
        return pages.open("/evaluations/" + id + "/edit");
    }

    private Document answer(String cell, String from, String to, @Nullable Long seen) throws Exception {
        return send(Map.of("op", "set", "cell", cell, "from", from, "to", to), seen);
    }

    private Document send(Map<String, ?> change, @Nullable Long seen) throws Exception {
        var request = new TreeMap<String, Object>();
        request.put("changes", List.of(change));
        request.put("whole", false);
        request.put("seen", seen);
        return Pages.read(pages.send(post("/evaluations/" + id + "/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(request))));
    }

    /** Everything a page says below its cells, and the sub-totals. */
    private static Map<String, String> said(Document page) {
        var said = new TreeMap<String, String>();
        page.select(".slot[id]").forEach(slot -> said.put(slot.id(), slot.attr("data-tone") + slot.html()));
        page.select("small[id]").forEach(small -> said.put(small.id(), small.text()));
        page.select("#rail").forEach(rail -> said.put("rail", rail.html()));
        return said;
    }

    private static long version(Document page) {
        return Long.parseLong(page.expectFirst("[data-version]").attr("data-version"));
    }

    private static String text(Element cell) {
        return cell.normalName().equals("textarea") ? cell.wholeText() : cell.val();
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
