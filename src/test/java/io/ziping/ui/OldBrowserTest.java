package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Chromium 86, which offices still have, understands every stylesheet and script. A selector it does not know takes its
 * whole rule away, a syntax it does not know the whole script. Reads files alone, some milliseconds.
 */
class OldBrowserTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    /** Versions by the browser's own release notes. */
    private static final List<Newer> STYLES = List.of(
            new Newer(":is(", ":is\\(", 88),
            new Newer(":where(", ":where\\(", 88),
            new Newer(":has(", ":has\\(", 105),
            new Newer(":not() of several", ":not\\([^()]*,", 88),
            new Newer(":user-invalid", ":user-(?:in)?valid", 119),
            new Newer("inset", "(?<![\\w-])inset(?:-[\\w-]+)?\\s*:", 87),
            new Newer("aspect-ratio", "(?<![\\w-])aspect-ratio\\s*:", 88),
            new Newer("@layer", "@layer\\b", 99),
            new Newer("@container", "@container\\b", 105),
            new Newer("color-mix()", "color-mix\\(", 111),
            new Newer("oklch() and lab()", "\\b(?:oklch|oklab|lch|lab)\\(", 111),
            new Newer("dvh, svh, lvh", "\\d(?:d|s|l)v(?:h|w|min|max)\\b", 108),
            new Newer("nested rules", "(?m)^\\s+&", 112),
            new Newer("ranges of media", "@media[^{]*[<>]", 104),
            new Newer("subgrid", "\\bsubgrid\\b", 117),
            new Newer("overflow: clip", "overflow(?:-[xy])?\\s*:\\s*clip", 90));

    private static final List<Newer> SCRIPTS = List.of(
            new Newer(".at()", "\\.at\\(", 92),
            new Newer(".findLast()", "\\.findLast(?:Index)?\\(", 97),
            new Newer("Object.hasOwn()", "Object\\.hasOwn\\(", 93),
            new Newer("structuredClone()", "\\bstructuredClone\\(", 98),
            new Newer("crypto.randomUUID()", "\\.randomUUID\\(", 92),
            new Newer("copies of arrays", "\\.to(?:Sorted|Reversed|Spliced)\\(", 110),
            new Newer("groupBy()", "\\.groupBy\\(", 117),
            new Newer("static blocks", "\\bstatic\\s*\\{", 94),
            new Newer("#name in", "#\\w+ in ", 91),
            new Newer("await outside of functions", "(?m)^(?:const|let)\\b[^(]*= await ", 89),
            new Newer("errors with a cause", "new \\w*Error\\([^()]*\\{\\s*cause", 93));

    /** Something that came later, the pattern it is found by and the version it came with. */
    private record Newer(String name, Pattern pattern, int version) {

        Newer(String name, String pattern, int version) {
            this(name, Pattern.compile(pattern), version);
        }
    }

    static Stream<Path> files() throws IOException {
        try (var found = Files.walk(STATIC)) {
            return found.filter(file -> file.toString().matches(".*\\.(?:css|js)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void understandsEveryFile(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        var newer = file.toString().endsWith(".css") ? STYLES : SCRIPTS;

        assertThat(newer.stream()
                        .filter(one -> one.pattern().matcher(text).find())
                        .map(one -> one.name() + " came with Chromium " + one.version()))
                .isEmpty();
    }
}
