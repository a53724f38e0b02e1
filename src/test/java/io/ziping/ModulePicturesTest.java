package io.ziping;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.SlowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/**
 * Holds {@code docs/modules.md} to the modules: the arrows are those that Modulith's {@link Documenter} finds in the
 * classes. With {@code -Dmodules.write} the file is written anew.
 */
@SlowTest
class ModulePicturesTest {

    private static final Path PAGE = Path.of("docs", "modules.md");
    private static final Pattern ARROW =
            Pattern.compile("(?m)^Ziping\\.Ziping\\.(\\w+) --> Ziping\\.Ziping\\.(\\w+) .*: \"([a-z ]+)\"$");

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> listens = new TreeMap<>();
    private final Map<String, Set<String>> arrows = new TreeMap<>();

    @Test
    void showsTheArrowsThatTheClassesHave(@TempDir Path folder) throws IOException {
        read(folder);
        var page = page();
        if (System.getProperty("modules.write") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/modules.md; ./mvnw verify -Dtest=ModulePicturesTest -Dmodules.write writes it anew")
                .isEqualTo(page);
    }

    private void read(Path folder) throws IOException {
        new Documenter(
                        ApplicationModules.of(ZipingApplication.class),
                        Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        var arrow = ARROW.matcher(Files.readString(folder.resolve("components.puml")));
        while (arrow.find()) {
            var from = arrow.group(1).toLowerCase(Locale.ROOT);
            var to = arrow.group(2).toLowerCase(Locale.ROOT);
            add(arrow.group(3).equals("listens to") ? listens : uses, from, to);
            add(arrows, from, to);
            arrows.computeIfAbsent(to, module -> new TreeSet<>());
        }
        assertThat(uses).as("arrows found").hasSizeGreaterThan(10);
    }

    private static void add(Map<String, Set<String>> arrows, String from, String to) {
        arrows.computeIfAbsent(from, module -> new TreeSet<>()).add(to);
    }

    private String page() {
        return """
                # Modules

                The arrows that the classes have, found by Spring Modulith's Documenter; a test holds this page to them. In the
                picture an arrow is left out where a longer way says it already; the table has them all. What each module is for
                stands in its `package-info.java`, why the arrows are declared in [ADR 0013](adr/0013-rooms-and-declared-arrows.md).

                ```mermaid
                flowchart TD
                %s
                ```

                | module | depends on | listens to |
                | --- | --- | --- |
                %s
                """.formatted(picture(), table());
    }

    private String picture() {
        return arrows.entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .filter(to -> from.getValue().stream().noneMatch(other -> reaches(other, to)))
                        .map(to -> "    %s --> %s".formatted(from.getKey(), to)))
                .collect(joining("\n"));
    }

    private String table() {
        return arrows.keySet().stream()
                .map(module -> "| `%s` | %s | %s |".formatted(module, names(uses, module), names(listens, module)))
                .collect(joining("\n"));
    }

    private static String names(Map<String, Set<String>> arrows, String module) {
        var names = String.join(", ", arrows.getOrDefault(module, Set.of()));
        return names.isEmpty() ? "–" : names;
    }

    /** Whether a way of one or more arrows leads from one module to another; there is no circle. */
    private boolean reaches(String from, String to) {
        return arrows.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }
}
