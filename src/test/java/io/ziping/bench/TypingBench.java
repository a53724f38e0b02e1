package io.ziping.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.util.FileSystemUtils;

/**
 * What somebody waits for who fills in a form while many others do: people who each type in a form of their own and save a
 * cell every few seconds, against the built application and its database on the same machine. Beside it stands the limit,
 * one {@code UPDATE} of a form's row at the same rate. Run it by {@code bench/typing.sh}.
 */
final class TypingBench {

    private static final int MINUTES = 2;
    private static final int PEOPLE = 200;
    private static final int HEAP_MEGABYTES = 1024;
    private static final int LIMIT_SECONDS = 20;
    private static final List<Integer> INDICATORS = List.of(11, 28);

    private TypingBench() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MINUTES;
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PEOPLE;
        var folder = Files.createTempDirectory("ziping-bench");
        var data = folder.resolve("data");
        var pool = Executors.newFixedThreadPool(people);
        try {
            RunningJar.start(data).close();
            TypistAccounts.create(data, people);
            double perSecond;
            try (var application = RunningJar.startSmall(data, HEAP_MEGABYTES, folder.resolve("gc.log"))) {
                var typists = open(application, people);
                perSecond = measure(application, new HeapLog(folder.resolve("gc.log")), pool, typists, minutes);
            }
            UpdateLimit.measure(data, people, perSecond, LIMIT_SECONDS);
        } finally {
            pool.shutdownNow();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Logs everybody in and opens their forms, before any clock runs. */
    private static List<Typist> open(RunningJar application, int people) throws Exception {
        var typists = new ArrayList<Typist>();
        for (int i = 0; i < people; i++) {
            var indicators = INDICATORS.get(i % INDICATORS.size());
            var form = LargeForms.create(application.base(), indicators, indicators + "项指标的第" + i + "个项目");
            typists.add(Typist.open(application.base(), TypistAccounts.username(i), form));
        }
        return typists;
    }

    private static double measure(
            RunningJar application, HeapLog heap, ExecutorService pool, List<Typist> typists, int minutes)
            throws Exception {
        var half = Duration.ofSeconds(minutes * 30L);
        type(pool, typists, half.compareTo(Duration.ofSeconds(30)) < 0 ? half : Duration.ofSeconds(30));
        System.out.printf(
                Locale.ROOT,
                "%d people typing, each a cell every %d to %d s, for %d min%n%-24s %8s %8s %8s %8s %8s %8s %8s %10s%n",
                typists.size(),
                Typist.SHORTEST_PAUSE.toSeconds(),
                Typist.LONGEST_PAUSE.toSeconds(),
                minutes,
                "",
                "saves/s",
                "p50",
                "p95",
                "p99",
                "max",
                "errors",
                "CPU/save",
                "heap after");
        System.out.printf("%-24s %79d MB%n", "start", live(application, heap));
        var first = half(application, heap, pool, typists, half, "first half");
        var second = half(application, heap, pool, typists, half, "second half");
        var both = first.and(second);
        System.out.printf("%s%n%n", both.line("both", half.multipliedBy(2)));
        return both.perSecond(half.multipliedBy(2));
    }

    private static TypingFigures half(
            RunningJar application,
            HeapLog heap,
            ExecutorService pool,
            List<Typist> typists,
            Duration time,
            String name)
            throws Exception {
        var before = ProcessTimes.of(application.process().pid()).ownMillis();
        var saves = type(pool, typists, time);
        var cpu = ProcessTimes.of(application.process().pid()).ownMillis() - before;
        var figures = new TypingFigures(saves, cpu);
        System.out.printf("%s %7d MB%n", figures.line(name, time), live(application, heap));
        return figures;
    }

    private static List<Typist.Save> type(ExecutorService pool, List<Typist> typists, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var saves = new ArrayList<Typist.Save>();
        for (var typed :
                pool.invokeAll(typists.stream().map(typist -> typist.until(end)).toList())) {
            saves.addAll(typed.get());
        }
        return saves;
    }

    /** What is in use of the heap, garbage left out, in MB. */
    private static int live(RunningJar application, HeapLog heap) throws Exception {
        heap.look();
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, String.valueOf(application.process().pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return heap.look().after();
    }
}
