package io.ziping;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms inside modules: which knows which, and how much stands in one. */
class RoomsTest {

    private static final int MOST_FILES = 30;

    /** From the bottom to the top; a room knows rooms of lower floors only. */
    @Test
    void theRoomsOfEvaluationStandOnSixFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put("", Set.of());
        rooms.put(".cell", Set.of());
        rooms.put(".workflow", Set.of());
        rooms.put(".scheme", Set.of());
        rooms.put(".policy", Set.of());
        rooms.put(".wants", Set.of());

        rooms.put(".form", Set.of("", ".cell", ".workflow", ".scheme", ".policy"));
        rooms.put(".search", Set.of(".cell", ".workflow"));
        rooms.put(".reviewer", Set.of(".workflow"));

        rooms.put(".changes", Set.of(".search"));
        rooms.put(".state", Set.of("", ".cell", ".workflow", ".scheme", ".wants", ".form"));

        rooms.put(".decision", Set.of(".workflow", ".form"));
        rooms.put(".comparison", Set.of(".cell", ".workflow", ".scheme", ".policy", ".form"));

        rooms.put(".view", Set.of(".cell", ".workflow", ".scheme", ".form", ".state", ".decision", ".comparison"));
        rooms.put(".document", Set.of("", ".cell", ".workflow", ".scheme", ".form"));
        rooms.put(
                ".maintenance",
                Set.of(".cell", ".workflow", ".scheme", ".policy", ".wants", ".form", ".state", ".decision"));
        rooms.put(".bulk", Set.of(".cell", ".workflow", ".scheme", ".policy", ".form", ".comparison"));

        rooms.put(".editing", Set.of("", ".cell", ".workflow", ".scheme", ".form", ".view"));
        rooms.put(".removal", Set.of("", ".cell", ".workflow", ".form"));
        rooms.put(".moving", Set.of(".cell", ".workflow", ".form", ".state"));
        rooms.put(".history", Set.of(".cell", ".workflow", ".form", ".view"));

        rooms.put(
                ".web",
                Set.of(
                        "",
                        ".cell",
                        ".workflow",
                        ".policy",
                        ".search",
                        ".state",
                        ".decision",
                        ".comparison",
                        ".view",
                        ".editing",
                        ".removal",
                        ".moving",
                        ".history"));
        rooms.put(
                ".api",
                Set.of("", ".workflow", ".search", ".changes", ".state", ".view", ".document", ".removal", ".moving"));
        check("io.ziping.evaluation", rooms);
    }

    @Test
    void theRoomsOfScoringStandOnElevenFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put(".values", Set.of());

        rooms.put(".targets", Set.of(".values"));
        rooms.put(".policy", Set.of(".values"));

        rooms.put(".text", Set.of(".targets"));

        rooms.put(".result", Set.of(".values", ".targets", ".policy"));
        rooms.put(".indicator", Set.of(".text"));

        rooms.put(".reason", Set.of(".values", ".text"));
        rooms.put(".finding", Set.of(".policy", ".result"));
        rooms.put(".comparison", Set.of(".text", ".indicator", ".result"));

        var below = Set.of(
                ".values",
                ".targets",
                ".policy",
                ".text",
                ".reason",
                ".result",
                ".indicator",
                ".finding",
                ".comparison");
        rooms.put(".examined", below);

        rooms.put(".checks.spoken", with(below, ".examined"));
        rooms.put(".checks.design", with(below, ".examined"));
        rooms.put(".checks.history", with(below, ".examined", ".checks.spoken"));

        rooms.put(".checks", with(below, ".examined", ".checks.spoken", ".checks.design", ".checks.history"));

        rooms.put(".scorer", Set.of(".values", ".targets", ".policy", ".result", ".finding", ".examined", ".checks"));
        check("io.ziping.scoring", rooms);
    }

    @Test
    void theRoomsOfIdentityStandOnSevenFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put("", Set.of());
        rooms.put(".guessing", Set.of());
        rooms.put(".session", Set.of());

        rooms.put(".policy", Set.of(""));
        rooms.put(".assignment", Set.of(""));
        rooms.put(".token", Set.of(""));

        rooms.put(".account", Set.of("", ".guessing", ".policy"));

        rooms.put(".directory", Set.of("", ".session", ".policy", ".account"));

        rooms.put(".federation", Set.of("", ".session", ".policy", ".account"));

        rooms.put(".factor", Set.of("", ".guessing", ".policy", ".account", ".directory"));

        var below = Set.of("", ".guessing", ".session", ".policy", ".account", ".directory", ".factor");
        rooms.put(".administration", below);
        rooms.put(".own", with(below, ".federation"));
        rooms.put(".login", with(below, ".token", ".federation"));

        rooms.put(".access", Set.of("", ".guessing", ".policy", ".account", ".factor", ".login", ".token"));
        rooms.put(
                ".web",
                Set.of("", ".policy", ".account", ".administration", ".federation", ".own", ".login", ".token"));
        check("io.ziping.identity", rooms);
    }

    @Test
    void theRoomsOfIntakeStandOnThirteenFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put(".reading.words", Set.of());

        rooms.put(".reading", Set.of(".reading.words"));

        rooms.put(".reading.table", Set.of(".reading", ".reading.words"));

        rooms.put(".reading.draft", Set.of(".reading.words", ".reading.table"));
        rooms.put(".reading.offline", Set.of(".reading", ".reading.words", ".reading.table"));

        rooms.put(".reading.funding", Set.of(".reading.words", ".reading.table", ".reading.draft"));
        rooms.put(".reading.indicator", Set.of(".reading", ".reading.words", ".reading.table", ".reading.draft"));
        rooms.put(".reading.objective", Set.of(".reading.words", ".reading.table", ".reading.draft"));

        rooms.put(
                ".reading.form",
                Set.of(
                        ".reading",
                        ".reading.words",
                        ".reading.table",
                        ".reading.draft",
                        ".reading.funding",
                        ".reading.indicator",
                        ".reading.objective"));

        rooms.put(
                ".reading.excel",
                Set.of(".reading", ".reading.words", ".reading.table", ".reading.offline", ".reading.form"));
        rooms.put(
                ".reading.ods",
                Set.of(".reading", ".reading.words", ".reading.table", ".reading.offline", ".reading.form"));
        rooms.put(".reading.word", Set.of(".reading", ".reading.words", ".reading.table", ".reading.form"));
        rooms.put(".reading.text", Set.of(".reading", ".reading.words", ".reading.table", ".reading.form"));

        rooms.put(
                ".reading.pdf",
                Set.of(
                        ".reading",
                        ".reading.words",
                        ".reading.table",
                        ".reading.indicator",
                        ".reading.form",
                        ".reading.text"));

        rooms.put(
                ".reading.file",
                Set.of(
                        ".reading",
                        ".reading.words",
                        ".reading.excel",
                        ".reading.ods",
                        ".reading.word",
                        ".reading.text",
                        ".reading.pdf"));
        rooms.put(".offline", Set.of(".reading"));
        rooms.put(".checking", Set.of(".reading"));

        rooms.put(".correction", Set.of(".reading", ".checking"));
        rooms.put(".filing", Set.of(".reading", ".checking"));
        rooms.put(".report", Set.of(".reading", ".checking", ".filing", ".offline"));

        rooms.put("", Set.of(".reading", ".offline", ".checking", ".correction", ".filing", ".report"));

        rooms.put(".queue", Set.of("", ".reading", ".reading.file"));

        rooms.put(".web", Set.of("", ".offline", ".correction", ".report", ".queue"));

        rooms.put(
                ".api",
                Set.of("", ".reading", ".checking", ".offline", ".correction", ".filing", ".report", ".queue", ".web"));
        check("io.ziping.intake", rooms);
    }

    @Test
    void noRoomIsOvercrowded() throws IOException {
        var base = Path.of("src/main/java/io/ziping");
        try (var files = Files.walk(base)) {
            var crowded = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(groupingBy(
                            file -> base.relativize(file.getParent()).toString().replace('\\', '/'),
                            TreeMap::new,
                            summingInt(file -> 1)));
            crowded.values().removeIf(count -> count <= MOST_FILES);
            assertThat(crowded).isEmpty();
        }
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).collect(toSet());
    }

    /** @param rooms each room of a module, by what follows the module's name, with those it may know */
    private static void check(String module, Map<String, Set<String>> rooms) {
        assertThat(ArchitectureTest.PRODUCTION.stream()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.equals(module) || name.startsWith(module + "."))
                        .map(name -> name.substring(module.length()))
                        .collect(toSet()))
                .isEqualTo(rooms.keySet());
        var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : rooms.keySet()) {
            architecture = architecture.layer("room" + room).definedBy(module + room);
        }
        for (var room : rooms.entrySet()) {
            var layer = architecture.whereLayer("room" + room.getKey());
            architecture = room.getValue().isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(room.getValue().stream()
                            .map(known -> "room" + known)
                            .toArray(String[]::new));
        }
        architecture.check(ArchitectureTest.PRODUCTION);
    }
}
