package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in the jar may be passed on with a program under the Apache License. Which licences are taken, and why, is
 * said in docs/third-party.md; a library under another one fails here, before it is shipped.
 */
@IntegrationTest
class LicencesTest {

    private static final Set<String> PERMISSIVE =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0", "Unicode-3.0");

    /** Copyleft of the library alone: taken, but NOTICE must say where the library's source is. */
    private static final String WEAK_COPYLEFT = "EPL-2.0";

    /** Licences that a version's metadata names wrongly, by what lies in its jar. */
    private static final Map<String, String> CORRECTED = Map.of(
            // META-INF/LICENSE.txt is the Apache License; spring-projects/spring-session#3910
            "spring-session-core 4.1.1 Broadcom Foundation License", "Apache-2.0",
            "spring-session-jdbc 4.1.1 Broadcom Foundation License", "Apache-2.0",
            // biweekly.license in its jar is the licence of FreeBSD: two clauses
            "biweekly 0.6.8 FreeBSD License", "BSD-2-Clause");

    private static JsonNode billOfMaterials;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("target/classes/META-INF/sbom/application.cdx.json");
        assertThat(file).as("made by mvn generate-resources").isRegularFile();
        billOfMaterials = JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void everyLibraryIsUnderATakenLicence() {
        assertThat(libraries()).hasSizeGreaterThan(100);
        assertThat(libraries().filter(library -> !taken(licences(library))))
                .extracting(library -> name(library) + " " + licences(library))
                .isEmpty();
    }

    @Test
    void theNoticeNamesEveryLibraryThatOnlyItsOwnCopyleftCovers() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        Map<String, String> named = Map.of(
                "logback-core", "Logback",
                "logback-classic", "Logback",
                "aspectjweaver", "AspectJ Weaver",
                "jakarta.annotation-api", "Jakarta Annotations",
                "jakarta.transaction-api", "Jakarta Transactions");

        assertThat(libraries()
                        .filter(library -> licences(library).stream().noneMatch(PERMISSIVE::contains))
                        .map(library -> library.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(named.keySet());
        assertThat(notice).contains(named.values());
    }

    @Test
    void everyFontHasItsLicence() throws IOException {
        Path fonts = Path.of("src/main/resources/fonts");
        String page = Files.readString(Path.of("docs/third-party.md"));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(fonts)) {
            for (String name : files.map(file -> file.getFileName().toString()).toList()) {
                if (name.endsWith(".ttf")) {
                    named.add(name.replaceFirst("-han-.*", "-han-*.ttf"));
                }
            }
        }
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
        assertThat(List.of(
                        "NotoSerifSC-OFL.txt",
                        "fallback-han-LICENSE.txt",
                        "fallback-hangul-OFL.txt",
                        "heading-hei-OFL.txt",
                        "heading-kai-OFL.txt"))
                .allSatisfy(name -> {
                    assertThat(fonts.resolve(name)).isNotEmptyFile();
                    assertThat(page).contains("`" + name + "`");
                });
    }

    /** The rule itself: one licence of several is enough, none is not, and what is not known is not taken. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            Apache-2.0,                                  true
            EPL-2.0,                                     true
            EPL-2.0|GPL-2.0-with-classpath-exception,    true
            LGPL-2.1-only|MIT,                           true
            GPL-3.0-only,                                false
            LGPL-2.1-only,                               false
            AGPL-3.0-or-later,                           false
            SSPL-1.0,                                    false
            BUSL-1.1,                                    false
            MIT AND GPL-2.0-only,                        false
            Broadcom Foundation License,                 false
            none,                                        false
            """)
    void takesOnlyWhatIsOnTheList(String licences, boolean taken) {
        assertThat(taken(licences == null ? List.of() : Arrays.asList(licences.split("\\|"))))
                .isEqualTo(taken);
    }

    private static boolean taken(List<String> licences) {
        return licences.stream().anyMatch(licence -> PERMISSIVE.contains(licence) || WEAK_COPYLEFT.equals(licence));
    }

    /** What is shipped: not Lombok, which is needed to compile only. */
    private static Stream<JsonNode> libraries() {
        return billOfMaterials
                .path("components")
                .valueStream()
                .filter(library -> !"lombok".equals(library.path("name").asString()));
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .flatMap(LicencesTest::alternatives)
                .map(licence -> CORRECTED.getOrDefault(name(library) + " " + licence, licence))
                .toList();
    }

    /** A licence by its SPDX id or its name, or the alternatives of an SPDX expression. */
    private static Stream<String> alternatives(JsonNode licence) {
        if (licence.has("expression")) {
            return Stream.of(licence.path("expression").asString().split(" OR "));
        }
        JsonNode one = licence.path("license");
        return Stream.of(one.path(one.has("id") ? "id" : "name").asString());
    }

    private static String name(JsonNode library) {
        return library.path("name").asString() + " " + library.path("version").asString();
    }
}
