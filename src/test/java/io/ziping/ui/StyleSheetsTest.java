package io.ziping.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page loads several style sheets: a class that two of them lay out is two things with one name. Plain; costs nothing. */
class StyleSheetsTest {

    private static final Path SHEETS = Path.of("src/main/resources/static/css");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.[a-z-]+");

    /** The frame of every page, and the library's own: other sheets change them for narrow windows. */
    private static final Set<String> OF_ALL =
            Set.of(".btn", ".form-control", ".form-select", ".page-head", ".paper", ".top");

    private record Laid(String name, String sheet) {}

    @Test
    void noClassIsLaidOutInTwoOfThem() throws IOException {
        try (var sheets = Files.list(SHEETS)) {
            Map<String, Set<String>> named = sheets.flatMap(StyleSheetsTest::classes)
                    .filter(laid -> !OF_ALL.contains(laid.name()))
                    .collect(groupingBy(Laid::name, mapping(Laid::sheet, toSet())));
            assertThat(named.keySet()).contains(".choices", ".filled");
            assertThat(named).allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
        }
    }

    /** Those that stand alone before a rule, wherever their elements are. */
    private static Stream<Laid> classes(Path sheet) {
        try {
            var text = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
            return RULE
                    .matcher(text)
                    .results()
                    .flatMap(rule -> Stream.of(rule.group(1).split(",")))
                    .map(String::strip)
                    .filter(selector -> CLASS.matcher(selector).matches())
                    .map(name -> new Laid(name, sheet.getFileName().toString()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
