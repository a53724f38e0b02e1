package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.view.CellMarks;
import io.ziping.evaluation.view.FormView;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class CellDialectTest {

    private static final String ADDRESS = "row.1.actual";
    private static final FormView.Cell PLAIN =
            new FormView.Cell(ADDRESS, "第1项", "<9> & \"8\"", "9.00", List.of(), List.of(), CellMarks.NONE);
    private static final FormView.Cell WRONG =
            new FormView.Cell(ADDRESS, "第1项", "九", "九", List.of(note("stop"), note("warn")), List.of(), CellMarks.NONE);

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    CellDialectTest() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new CellDialect());
    }

    private static FormView.Note note(String tone) {
        return new FormView.Note(tone, "有误", "完成值有误", ADDRESS, null);
    }

    private Element render(String template, FormView.Cell cell, Map<String, String> typed) {
        var page = engine.process(template, new Context(null, Map.of("cell", cell, "typed", typed)));
        return Jsoup.parseBodyFragment(page).body().child(0);
    }

    @Test
    void bindsATextAreaToWhatIsTyped() {
        var area = render("<textarea rows='1' cell:typed='${cell}'></textarea>", PLAIN, Map.of());

        assertThat(area.wholeText()).isEqualTo("<9> & \"8\"");
        assertThat(area.attributes().asList().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "rows=\"1\"",
                        "id=\"row.1.actual\"",
                        "name=\"row.1.actual\"",
                        "aria-label=\"第1项\"",
                        "aria-describedby=\"s.row.1.actual\"");
    }

    @Test
    void bindsAnInputToWhatIsTyped() {
        var input = render("<input cell:typed='${cell}'>", PLAIN, Map.of());

        assertThat(input.val()).isEqualTo("<9> & \"8\"");
        assertThat(input.hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void bringsBackWhatCouldNotBeSaved() {
        assertThat(render("<input cell:typed='${cell}'>", PLAIN, Map.of(ADDRESS, "7"))
                        .val())
                .isEqualTo("7");
    }

    @Test
    void callsACellInvalidThatStopsASubmission() {
        assertThat(render("<input cell:typed='${cell}'>", WRONG, Map.of()).attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void marksTheWordsThatADoubtQuotes() {
        var marks = new CellMarks(List.of(), List.of(new CellMarks.Span("<9>", 2, 5)));
        var quoted = new FormView.Cell(ADDRESS, "第1项", "共有<9>项", "共有<9>项", List.of(), List.of(), marks);
        var shown = render("<div cell:printed='${cell}'>0.00</div>", quoted, Map.of());

        assertThat(shown.html()).isEqualTo("共有<mark>&lt;9&gt;</mark>项");
    }

    /** What is printed may have another length than what was typed. */
    @Test
    void marksNothingInANumberThatIsPrintedOtherwise() {
        var marks = new CellMarks(List.of(), List.of(new CellMarks.Span("9", 0, 1)));
        var number = new FormView.Cell(ADDRESS, "第1项", "9.0", "9.00", List.of(), List.of(), marks);

        assertThat(render("<div cell:printed='${cell}'>0.00</div>", number, Map.of())
                        .html())
                .isEqualTo("9.00");
    }

    @Test
    void showsACellAsItIsPrinted() {
        var shown = render("<div cell:printed='${cell}'>0.00</div>", PLAIN, Map.of());

        assertThat(shown.id()).isEqualTo(ADDRESS);
        assertThat(shown.text()).isEqualTo("9.00");
    }

    @Test
    void beginsATableCellWithWhatIsPrinted() {
        var slot = "<td cell:shown='${cell}'><div class='slot'>有误</div></td>";

        assertThat(inTable(slot, PLAIN).html())
                .as("nothing is to be said of it")
                .isEqualTo("<div class=\"cell\" id=\"row.1.actual\" tabindex=\"-1\">9.00</div>");
        assertThat(inTable(slot, WRONG).children().eachText()).containsExactly("九", "有误");
        assertThat(inTable(slot, WRONG).attr("data-tone")).isEqualTo("stop");
        assertThat(inTable("<td cell:begins='${cell}'><p>越多越好</p></td>", PLAIN)
                        .children()
                        .eachText())
                .containsExactly("9.00", "越多越好");
    }

    @Test
    void escapesWhatIsPrintedInATableCell() {
        var typed = new FormView.Cell(ADDRESS, "第1项", "", "<b>&\"", List.of(), List.of(), CellMarks.NONE);

        assertThat(inTable("<td cell:shown='${cell}'></td>", typed).child(0).html())
                .isEqualTo("&lt;b&gt;&amp;\"");
        assertThat(inTable("<td cell:begins='${cell}'></td>", typed).child(0).html())
                .isEqualTo("&lt;b&gt;&amp;\"");
    }

    @ParameterizedTest
    @CsvSource({"99999999999.99, cell num", "999999999999.99, cell num long"})
    void printsALongNumberInSmallerCharacters(String printed, String classes) {
        var number = new FormView.Cell(ADDRESS, "第1项", printed, printed, List.of(), List.of(), CellMarks.NONE);

        assertThat(inTable("<td cell:figure='${cell}'></td>", number).child(0).className())
                .isEqualTo(classes);
    }

    private Element inTable(String cell, FormView.Cell value) {
        return render("<table><tr>" + cell + "</tr></table>", value, Map.of()).expectFirst("td");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertThat(render("<div cell:noted='${cell}'><p>有误</p></div>", PLAIN, Map.of())
                        .outerHtml())
                .isEqualTo("<div id=\"s.row.1.actual\"></div>");
        assertThat(render("<div cell:noted='${cell}'><p>有误</p></div>", WRONG, Map.of())
                        .text())
                .isEqualTo("有误");
        assertThat(render("<div><p cell:remarked='${cell}'>有误</p></div>", PLAIN, Map.of())
                        .childrenSize())
                .isZero();
        assertThat(render("<div><p cell:remarked='${cell}'>有误</p></div>", WRONG, Map.of())
                        .text())
                .isEqualTo("有误");
    }

    @Test
    void putsASlotInTheToneOfTheWeightiestNote() {
        var slot = render("<div cell:slot='${cell}'><p>有误</p></div>", WRONG, Map.of());

        assertThat(slot.id()).isEqualTo("s." + ADDRESS);
        assertThat(slot.attr("data-tone")).isEqualTo("stop");
        assertThat(slot.text()).isEqualTo("有误");
        assertThat(render("<div cell:slot='${cell}'></div>", PLAIN, Map.of()).hasAttr("data-tone"))
                .isFalse();
        assertThat(render("<p cell:tone='${cell}'></p>", WRONG, Map.of()).attr("data-tone"))
                .isEqualTo("stop");
    }
}
