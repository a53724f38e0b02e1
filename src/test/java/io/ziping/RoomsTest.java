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
import org.junit.jupiter.api.Test;

/** The rooms inside modules: which knows which, and how much stands in one. */
class RoomsTest {

    private static final int MOST_FILES = 30;

    /** Packages that have no rooms yet, with the files they hold. */
    private static final Map<String, Integer> STILL_FLAT = Map.of("intake", 33);

    /** From the bottom to the top; a room knows rooms of lower floors only. */
    @Test
    void theRoomsOfEvaluationStandOnFiveFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put("", Set.of());
        rooms.put(".cell", Set.of());
        rooms.put(".workflow", Set.of());
        rooms.put(".scheme", Set.of());
        rooms.put(".policy", Set.of());

        rooms.put(".form", Set.of("", ".cell", ".workflow", ".scheme", ".policy"));
        rooms.put(".search", Set.of(".cell", ".workflow"));

        rooms.put(".view", Set.of(".cell", ".workflow", ".scheme", ".form"));
        rooms.put(".document", Set.of("", ".cell", ".workflow", ".scheme", ".form"));
        rooms.put(".maintenance", Set.of(".cell", ".workflow", ".scheme", ".policy", ".form"));

        rooms.put(".editing", Set.of("", ".cell", ".workflow", ".scheme", ".form", ".view"));
        rooms.put(".removal", Set.of("", ".cell", ".workflow", ".form"));
        rooms.put(".moving", Set.of(".cell", ".workflow", ".form", ".view"));
        rooms.put(".history", Set.of(".cell", ".workflow", ".form", ".view"));

        rooms.put(".web", Set.of("", ".cell", ".workflow", ".search", ".view", ".editing", ".removal", ".moving"));
        rooms.put(".api", Set.of("", ".workflow", ".search", ".view", ".document", ".removal", ".moving"));
        check("io.ziping.evaluation", rooms);
    }

    @Test
    void theRoomsOfScoringStandOnFiveFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put(".values", Set.of());

        rooms.put(".targets", Set.of(".values"));
        rooms.put(".policy", Set.of(".values"));

        rooms.put(".result", Set.of(".values", ".targets", ".policy"));

        rooms.put(".checks", Set.of(".values", ".targets", ".policy", ".result"));

        rooms.put(".scorer", Set.of(".values", ".targets", ".policy", ".result", ".checks"));
        check("io.ziping.scoring", rooms);
    }

    @Test
    void theRoomsOfIdentityStandOnSevenFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put("", Set.of());
        rooms.put(".guessing", Set.of());
        rooms.put(".session", Set.of());

        rooms.put(".policy", Set.of(""));

        rooms.put(".account", Set.of("", ".guessing", ".policy"));

        rooms.put(".directory", Set.of("", ".session", ".policy", ".account"));

        rooms.put(".factor", Set.of("", ".guessing", ".policy", ".account", ".directory"));

        var below = Set.of("", ".guessing", ".session", ".policy", ".account", ".directory", ".factor");
        rooms.put(".administration", below);
        rooms.put(".own", below);
        rooms.put(".login", below);

        rooms.put(".access", Set.of("", ".guessing", ".policy", ".account", ".factor", ".login"));
        rooms.put(".web", Set.of("", ".policy", ".account", ".administration", ".own", ".login"));
        check("io.ziping.identity", rooms);
    }

    @Test
    void theRoomsOfReadingStandOnNineFloors() {
        var rooms = new TreeMap<String, Set<String>>();
        rooms.put(".words", Set.of());

        rooms.put("", Set.of(".words"));

        rooms.put(".table", Set.of("", ".words"));

        rooms.put(".draft", Set.of(".words", ".table"));
        rooms.put(".offline", Set.of("", ".words", ".table"));

        rooms.put(".funding", Set.of(".words", ".table", ".draft"));
        rooms.put(".indicator", Set.of("", ".words", ".table", ".draft"));
        rooms.put(".objective", Set.of(".words", ".table", ".draft"));

        rooms.put(".form", Set.of("", ".words", ".table", ".draft", ".funding", ".indicator", ".objective"));

        rooms.put(".excel", Set.of("", ".words", ".table", ".offline", ".form"));
        rooms.put(".ods", Set.of("", ".words", ".table", ".offline", ".form"));
        rooms.put(".word", Set.of("", ".words", ".table", ".form"));
        rooms.put(".text", Set.of("", ".words", ".table", ".form"));

        rooms.put(".pdf", Set.of("", ".words", ".table", ".indicator", ".form", ".text"));

        rooms.put(".file", Set.of("", ".words", ".excel", ".ods", ".word", ".text", ".pdf"));
        check("io.ziping.intake.reading", rooms);
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
            assertThat(crowded).isEqualTo(STILL_FLAT);
        }
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
