package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * What all pages do in one way: how wide they are, where a list is narrowed and how it ends. Plain, over the templates; costs
 * half a second.
 */
class PageIdiomsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private record Template(String name, Document page) {}

    @Test
    void aPageHasOneOfThreeWidths() throws IOException {
        assertThat(with("main.page")).hasSizeGreaterThan(80);
        assertThat(with("main.page.narrow.reading, main.page[style]")).isEmpty();
    }

    /** Beside the heading they would begin somewhere else on every page, and on a phone above what they narrow. */
    @Test
    void aListIsNarrowedInALineOfItsOwnWithTheButtonsThatLeaveItAtItsEnd() throws IOException {
        assertThat(with("form.filters")).hasSizeGreaterThan(12);
        assertThat(with(".page-head .filters, form.filters:not([role=search]), .filters > .actions ~ *"))
                .isEmpty();
        assertThat(with("form.filters:not(:has([th:replace*='filters :: find'], .find))"))
                .isEmpty();
    }

    /** On a phone a list begins below its search field: what else narrows it is behind one button, in the order of both. */
    @Test
    void whatNarrowsASearchedListIsFoldedByTheOneFragment() throws IOException {
        var searched =
                "form.filters:has(> [th:replace*='filters :: words']):has(select, [th:replace*='filters :: choice'])";
        assertThat(with(searched)).hasSizeGreaterThan(8);
        assertThat(with("form.filters > [th:replace*='filters :: words'] ~ select"))
                .isEmpty();
        assertThat(with(searched + ":not(:has(> [th:replace*='filters :: fold'] + .narrowing))"))
                .isEmpty();
    }

    @Test
    void aListEndsWithTheOneFragment() throws IOException {
        assertThat(with("main :not(nav) > a[rel=prev], .pager > nav, nav.pager"))
                .isEmpty();
        assertThat(with("[th:replace*='fragments/pager']")).hasSizeGreaterThan(12);
    }

    /** It alone is made of files of the program itself, by a writer that lets no HTML through. */
    @Test
    void nothingButAChapterOfTheManualIsWrittenAsHtml() throws IOException {
        assertThat(with("[th:utext]")).containsExactly("help/chapter.html");
    }

    /** The templates that have such an element. */
    private static List<String> with(String selector) throws IOException {
        return templates().stream()
                .filter(template -> !template.page().select(selector).isEmpty())
                .map(Template::name)
                .toList();
    }

    private static List<Template> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> new Template(TEMPLATES.relativize(file).toString(), read(file)))
                    .toList();
        }
    }

    private static Document read(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
