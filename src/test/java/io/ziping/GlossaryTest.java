package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/domain.md} are the code's words: whatever its glossary names is there by that name. */
class GlossaryTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|\\n]+\\|[^|\\n]+\\|(?<code>[^|\\n]*`[^|\\n]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
    private static final Pattern MEMBER = Pattern.compile("\\b([a-z]\\w*|[A-Z][A-Z_]+)(?=[(,;) ])");

    @Test
    void namesWhatTheCodeHas() throws IOException {
        var glossary = Files.readString(Path.of("docs", "domain.md"));
        var words = ROW.matcher(glossary.substring(glossary.indexOf("## Glossary")))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());

        assertThat(words).hasSizeGreaterThan(60);
        assertThat(names()).containsAll(words);
    }

    private static Set<String> names() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(GlossaryTest::text)
                    .flatMap(text -> Pattern.compile(TYPE.pattern() + "|" + MEMBER.pattern())
                            .matcher(text)
                            .results())
                    .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
