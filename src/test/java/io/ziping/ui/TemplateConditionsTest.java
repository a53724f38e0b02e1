package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Thymeleaf replaces an element before it looks at the element's own condition, which is lost. */
class TemplateConditionsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void holdNoConditionAtAnElementThatIsReplaced() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")).flatMap(file -> lost(file).stream()))
                    .isEmpty();
        }
    }

    private static List<String> lost(Path file) {
        try {
            return Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements().stream()
                    .filter(element -> element.hasAttr("th:replace"))
                    .filter(element ->
                            element.hasAttr("th:if") || element.hasAttr("th:unless") || element.hasAttr("th:object"))
                    .map(element -> file + ": " + element.attr("th:replace"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
