package io.ziping.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * Measures starts of the built application beside those of spring-petclinic, in turns, so that whatever else the machine does
 * disturbs all alike. Run it by {@code bench/start.sh}.
 */
final class StartBench {

    private static final int PORT = 18098;
    private static final String PETCLINIC = "spring-petclinic, java -jar";

    private final Path data;
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();

    private StartBench(Path data) {
        this.data = data;
    }

    /** The jar of petclinic, the directory of {@code bin/install} and how many rounds. */
    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("ziping-start");
        try {
            var bench = new StartBench(data);
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                bench.measure(arguments[0], Path.of(arguments[1]));
            }
            bench.print();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void measure(String petclinic, Path installed) throws Exception {
        note(PETCLINIC, List.of("-jar", petclinic), "/", Optional.empty());
        var jar = List.of("-jar", "target/ziping.jar");
        var home = List.of("@" + installed.resolve("options"), "-jar", "" + installed.resolve("ziping.jar"));
        firstAndLater("java -jar ziping.jar", jar);
        firstAndLater("installed by bin/install", home);
    }

    private void firstAndLater(String name, List<String> options) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        note(name + ", first start", options, "/login", Optional.of(data));
        note(name, options, "/login", Optional.of(data));
    }

    private void note(String name, List<String> options, String page, Optional<Path> directory)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--server.port=" + PORT);
        directory.ifPresent(path -> command.add("--ziping.data-dir=" + path));
        starts.computeIfAbsent(name, first -> new ArrayList<>())
                .add(Start.of(command, URI.create("http://127.0.0.1:" + PORT + page), directory));
    }

    private void print() {
        System.out.printf(
                "%-40s %10s %8s %10s %12s%n", "until the first page", "ms", "CPU ms", "PostgreSQL", "resident MB");
        starts.forEach((name, all) -> System.out.printf(
                "%-40s %10d %8d %10d %12d%n",
                name,
                median(all, Start::millis),
                median(all, Start::cpuMillis),
                median(all, Start::databaseMillis),
                median(all, Start::residentMegabytes)));
        System.out.printf(
                "%n%-40s %10s %8s %10s %12s%n", "times petclinic's of the same round", "ms", "CPU", "both", "resident");
        starts.forEach((name, all) -> System.out.printf(
                "%-40s %9d%% %7d%% %9d%% %11d%%%n",
                name,
                ratio(all, Start::millis),
                ratio(all, Start::cpuMillis),
                ratio(all, start -> start.cpuMillis() + start.databaseMillis()),
                ratio(all, Start::residentMegabytes)));
    }

    private static long median(List<Start> all, ToLongFunction<Start> figure) {
        return all.stream()
                .mapToLong(figure)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The median of the rounds, in percent. */
    private long ratio(List<Start> all, ToLongFunction<Start> figure) {
        var petclinic = starts.getOrDefault(PETCLINIC, List.of());
        return IntStream.range(0, all.size())
                .mapToLong(round -> 100 * figure.applyAsLong(all.get(round)) / figure.applyAsLong(petclinic.get(round)))
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
