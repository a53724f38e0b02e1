package io.ziping.bench;

import io.ziping.analysis.CountedFigures;
import io.ziping.analysis.FormByForm;
import io.ziping.analysis.Simulation;
import io.ziping.database.EmbeddedPostgres;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * 规则试算 from kept cells beside the same form by form, in turns over one database: milliseconds at the median of both, and whether they
 * say the same. The first argument says how many forms, of which a tenth are of the year that is tried; a second one is the data directory
 * of an application that has such forms. Run it by {@code bench/simulation.sh}.
 */
final class SimulationBench {

    private static final int TURNS = 15;
    private static final int YEAR = 2025;

    private SimulationBench() {}

    private record Tried(String name, GradeBands bands, List<TotalCap> caps) {}

    private static final List<Tried> TRIED = List.of(
            tried("caps of one city", "90", "80", "60", "0.50", "59", "0.70", "79", "0.80", "89"),
            tried("one cap", "90", "80", "60", "0.80", "89"),
            tried("higher borders", "95", "85", "70"),
            tried("a border between points", "89.50", "80", "60"),
            tried("caps between percents", "90", "80", "60", "0.505", "59.50", "0.755", "79"));

    private static Tried tried(String name, String excellent, String good, String fair, String... caps) {
        var read = Stream.iterate(0, i -> i < caps.length, i -> i + 2)
                .map(i -> new TotalCap(new BigDecimal(caps[i]), new BigDecimal(caps[i + 1])))
                .toList();
        return new Tried(
                name, new GradeBands(new BigDecimal(excellent), new BigDecimal(good), new BigDecimal(fair)), read);
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        if (arguments.length > 1) {
            measure(Path.of(arguments[1]));
            return;
        }
        var folder = Files.createTempDirectory("ziping-bench");
        try {
            RunningJar.start(folder, RunningJar.PORT).close();
            var took = FormGenerator.fillLists(folder, count);
            System.out.printf("%,d forms generated and counted in %d s%n", count, took.toSeconds());
            measure(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Path data) throws Exception {
        try (var postgres = EmbeddedPostgres.start(data, Map.of())) {
            var source = new SingleConnectionDataSource(
                    postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password(), true);
            try {
                compare(JdbcClient.create(source));
            } finally {
                source.destroy();
            }
        }
    }

    private static void compare(JdbcClient jdbc) {
        var kept = CountedFigures.simulations(jdbc);
        for (var department : List.of(0L, largest(jdbc))) {
            System.out.printf(
                    "%n%-40s %12s %12s%n", department == 0 ? "all departments" : "one department", "by form", "kept");
            for (var each : TRIED) {
                var byForm = new ArrayList<Long>();
                var byCell = new ArrayList<Long>();
                var agree = IntStream.range(0, TURNS)
                        .mapToObj(turn -> timed(
                                        byForm,
                                        () -> FormByForm.tried(jdbc, YEAR, department, each.bands(), each.caps()))
                                .equals(timed(byCell, () -> kept.tried(YEAR, department, each.bands(), each.caps()))))
                        .allMatch(same -> same);
                System.out.printf(
                        "%-40s %9d ms %9d ms %s%n",
                        each.name(), median(byForm), median(byCell), agree ? "" : "they do not say the same");
            }
        }
    }

    private static long largest(JdbcClient jdbc) {
        return jdbc.sql("select department_id from analysis_summary where fiscal_year = :year and department_id <> 0"
                        + " and unit_id = 0 order by forms desc limit 1")
                .param("year", YEAR)
                .query(Long.class)
                .single();
    }

    private static Simulation timed(List<Long> times, Supplier<Simulation> deed) {
        var before = System.nanoTime();
        var result = deed.get();
        times.add((System.nanoTime() - before) / 1_000_000);
        return result;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
