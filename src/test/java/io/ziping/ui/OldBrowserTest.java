package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Chromium 86, which offices still have, understands every stylesheet and script. A selector it does not know takes its
 * whole rule away, a syntax it does not know the whole script. Reads files alone, some milliseconds.
 */
class OldBrowserTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A rule whose selectors, before the brace, hide the triangle of a details element as browsers from 89 on do. */
    private static final Pattern NO_MARKER =
            Pattern.compile("(?m)^\\s*([^{}]*summary[^{}]*)\\{[^}]*list-style\\s*:\\s*none");

    /** Versions by the browser's own release notes. */
    private static final List<Newer> STYLES = List.of(
            new Newer(":is(", ":is\\(", 88),
            new Newer(":where(", ":where\\(", 88),
            new Newer(":has(", ":has\\(", 105),
            new Newer(":not() of several", ":not\\([^()]*,", 88),
            new Newer(":autofill", "(?<!-webkit-|-internal-):?:autofill\\b", 110),
            new Newer(":dir()", ":dir\\(", 120),
            new Newer(":nth-child() of", ":nth-(?:last-)?child\\([^()]* of ", 111),
            new Newer(":open, :modal, :popover-open", ":(?:popover-)?(?:open|modal)\\b", 105),
            new Newer("::file-selector-button", "::file-selector-button", 89),
            new Newer(":user-invalid", ":user-(?:in)?valid", 119),
            new Newer("inset", "(?<![\\w-])inset(?:-[\\w-]+)?\\s*:", 87),
            new Newer("aspect-ratio", "(?<![\\w-])aspect-ratio\\s*:", 88),
            new Newer("thickness of text-decoration", "(?<![\\w-])text-decoration\\s*:[^;}]*\\d", 89),
            new Newer("translate, rotate, scale", "(?<![\\w-])(?:translate|rotate|scale)\\s*:", 104),
            new Newer("mask", "(?<![\\w-])mask(?:-[\\w-]+)?\\s*:", 120),
            new Newer("scrollbar-width", "(?<![\\w-])scrollbar-(?:width|color|gutter)\\s*:", 121),
            new Newer("two words of display", "(?<![\\w-])display\\s*:\\s*(?:block|inline)\\s+\\w", 115),
            new Newer("@scope and @starting-style", "@(?:scope|starting-style)\\b", 117),
            new Newer("@layer", "@layer\\b", 99),
            new Newer("@container", "@container\\b", 105),
            new Newer("color-mix()", "color-mix\\(", 111),
            new Newer("oklch() and lab()", "\\b(?:oklch|oklab|lch|lab)\\(", 111),
            new Newer("light-dark()", "\\blight-dark\\(", 123),
            new Newer("round(), mod(), abs()", "(?<![\\w-])(?:round|mod|rem|abs|sign)\\(", 125),
            new Newer("cqw, lh, ic", "\\d(?:cq(?:w|h|i|b|min|max)|r?lh|r?ic)\\b", 105),
            new Newer("dvh, svh, lvh", "\\d(?:d|s|l)v(?:h|w|min|max)\\b", 108),
            new Newer("nested rules", "(?m)^\\s+&", 112),
            new Newer("ranges of media", "@media[^{]*[<>]", 104),
            new Newer("subgrid", "\\bsubgrid\\b", 117),
            new Newer("overflow: clip", "overflow(?:-[xy])?\\s*:\\s*clip", 90));

    /** Selectors that a script hands to the browser, which throws at what it does not know. */
    private static final List<Newer> SELECTORS = List.of(
            new Newer("selectors with :is(), :where(), :has()", "['\"`][^'\"`]*:(?:is|where|has)\\([^'\"`]*['\"`]", 88),
            new Newer("selectors with :not() of several", "['\"`][^'\"`]*:not\\([^()'\"`]*,", 88));

    private static final List<Newer> SCRIPTS = List.of(
            new Newer(".at()", "\\.at\\(", 92),
            new Newer(".findLast()", "\\.findLast(?:Index)?\\(", 97),
            new Newer("Object.hasOwn()", "Object\\.hasOwn\\(", 93),
            new Newer("structuredClone()", "\\bstructuredClone\\(", 98),
            new Newer("crypto.randomUUID()", "\\.randomUUID\\(", 92),
            new Newer("copies of arrays", "\\.to(?:Sorted|Reversed|Spliced)\\(", 110),
            new Newer("groupBy()", "\\.groupBy\\(", 117),
            new Newer("AbortSignal.timeout()", "\\bAbortSignal\\.(?:timeout|any)\\b", 103),
            new Newer("Intl.Segmenter", "\\bIntl\\.Segmenter\\b", 87),
            new Newer("Promise.withResolvers()", "\\.withResolvers\\(", 119),
            new Newer("Array.fromAsync()", "\\.fromAsync\\(", 121),
            new Newer("URL.canParse()", "\\.canParse\\(", 120),
            new Newer("showPicker(), showPopover()", "\\.show(?:Picker|Popover)\\(", 99),
            new Newer("checkVisibility()", "\\.checkVisibility\\(", 105),
            new Newer("inert", "\\.inert\\b", 102),
            new Newer("FormData of a button", "new FormData\\([^(),]+,", 112),
            new Newer("static blocks", "\\bstatic\\s*\\{", 94),
            new Newer("#name in", "#\\w+ in ", 91),
            new Newer("await outside of functions", "(?m)^(?:const|let)\\b[^(]*= await ", 89),
            new Newer("errors with a cause", "new \\w*Error\\([^()]*\\{\\s*cause", 93));

    private static final List<Newer> PAGES = List.of(
            new Newer("popover", "\\spopover(?:target)?\\b", 114),
            new Newer("commands of buttons", "\\scommand(?:for)?=", 135),
            new Newer("inert", "<[^>]*\\sinert\\b", 102),
            new Newer("details of one name", "<details\\b[^>]*\\sname=", 120),
            new Newer("hidden until found", "hidden=\"until-found\"", 102),
            new Newer("closedby", "\\sclosedby=", 134));

    /** Something that came later, the pattern it is found by and the version it came with. */
    private record Newer(String name, Pattern pattern, int version) {

        Newer(String name, String pattern, int version) {
            this(name, Pattern.compile(pattern), version);
        }
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(under(STATIC, "css|js"), under(TEMPLATES, "html"));
    }

    static Stream<Path> stylesheets() throws IOException {
        return under(STATIC, "css");
    }

    private static Stream<Path> under(Path folder, String endings) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().matches(".*\\.(?:" + endings + ")")).sorted().toList().stream();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static List<Newer> newerThan86(Path file) {
        var name = file.toString();
        if (name.endsWith(".js")) {
            return Stream.concat(SCRIPTS.stream(), SELECTORS.stream()).toList();
        }
        return name.endsWith(".css") ? STYLES : PAGES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void understandsEveryFile(Path file) throws IOException {
        var text = read(file);

        assertThat(newerThan86(file).stream()
                        .filter(one -> one.pattern().matcher(text).find())
                        .map(one -> one.name() + " came with Chromium " + one.version()))
                .isEmpty();
    }

    /**
     * What Swagger UI calls that came later: {@code older-browsers.js} fills in the first three; the rest are methods of
     * its own of the same name, and causes of errors, which are only lost.
     */
    @Test
    void fillsInWhatSwaggerUiCalls() throws IOException {
        var bundle = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js")[0]
                        .getContentAsString(StandardCharsets.UTF_8);

        assertThat(SCRIPTS.stream()
                        .filter(one -> one.pattern().matcher(bundle).find())
                        .map(Newer::name))
                .containsExactly(
                        ".at()",
                        ".findLast()",
                        "Object.hasOwn()",
                        "crypto.randomUUID()",
                        "groupBy()",
                        "errors with a cause");
        assertThat(read(STATIC.resolve("js/older-browsers.js"))).contains("\"at\"", "\"findLast\"", "\"hasOwn\"");
    }

    /** Before 89 the triangle is a part of its own, which {@code list-style} leaves where it is. */
    @ParameterizedTest
    @MethodSource("stylesheets")
    void hidesNoTriangleOfDetailsForNewerBrowsersAlone(Path file) throws IOException {
        var text = read(file);

        assertThat(NO_MARKER.matcher(text).results().map(rule -> rule.group(1).trim()))
                .allSatisfy(selector ->
                        assertThat(text).contains(selector + "::-webkit-details-marker { display: none; }"));
    }

    /** Before 90 the browser's own frame is drawn around whatever is clicked, not only around what the keyboard is at. */
    @ParameterizedTest
    @MethodSource("stylesheets")
    void framesNothingThatIsOnlyClicked(Path file) throws IOException {
        var text = read(file);

        assertThat(Pattern.compile("(?m)^(.*):focus-visible \\{ outline:")
                        .matcher(text)
                        .results()
                        .map(rule -> rule.group(1)))
                .allSatisfy(
                        selector -> assertThat(text).contains(selector + ":focus:not(:focus-visible) { outline: 0; }"));
    }
}
