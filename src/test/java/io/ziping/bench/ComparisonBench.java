package io.ziping.bench;

import io.ziping.ZipingApplication;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.comparison.TargetSpreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What it takes to compare a form with the year before and with others, and to compute the statistics of a night, with 1,000
 * and 100,000 forms of twelve indicators, or as many as the arguments say. Run it by {@code bench/comparisons.sh}.
 */
final class ComparisonBench {

    private static final List<Integer> COUNTS = List.of(1_000, 100_000);
    private static final int WARM_UPS = 300;
    private static final int MEASURED = 1_000;
    private static final double MIDDLE = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final double NANOS_IN_MILLI = 1e6;

    private ComparisonBench() {}

    public static void main(String[] arguments) throws Exception {
        var counts = arguments.length == 0
                ? COUNTS
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        var folder = Files.createTempDirectory("ziping-bench");
        try {
            System.out.printf("%-12s %14s %14s %14s%n", "forms", "form, median", "form, p95", "night");
            for (int count : counts) {
                measure(folder.resolve("data-" + count), count);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(ZipingApplication.class)
                .logStartupInfo(false)
                .run(
                        "--ziping.data-dir=" + data,
                        "--ziping.background=false",
                        "--server.port=0",
                        "--logging.level.root=warn");
    }

    private static void measure(Path data, int count) throws Exception {
        try (var application = start(data)) {
            // what is multiplied has to be there
            forEach(ids(application, 0), application.getBean(FormComparisons.class)::compare);
        }
        FormGenerator.fill(data, count);
        try (var application = start(data)) {
            var comparisons = application.getBean(FormComparisons.class);
            var before = System.nanoTime();
            application.getBean(TargetSpreads.class).compute();
            var night = Duration.ofNanos(System.nanoTime() - before);

            var some = ids(application, WARM_UPS + MEASURED);
            application
                    .getBean(JdbcClient.class)
                    .sql("update self_evaluation set compared_version = null where id in (:ids)")
                    .param("ids", some)
                    .update();
            var warm = Math.min(WARM_UPS, some.size() / 2);
            forEach(some.subList(0, warm), comparisons::compare);
            var took = forEach(some.subList(warm, some.size()), comparisons::compare);
            System.out.printf(
                    "%,-12d %11.1f ms %11.1f ms %12.1f s%n",
                    count, at(took, MIDDLE), at(took, NEARLY_ALL), night.toMillis() / 1000.0);
        }
    }

    /** Forms from all over the table, of years that have one before; all of them for 0. */
    private static List<Long> ids(ConfigurableApplicationContext application, int most) {
        return application
                .getBean(JdbcClient.class)
                .sql("""
                        select id from self_evaluation where :most = 0 or fiscal_year > 2016
                        order by md5(id::text) limit nullif(:most, 0)
                        """)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static List<Double> forEach(List<Long> ids, LongConsumer work) {
        var took = new ArrayList<Double>();
        for (long id : ids) {
            var before = System.nanoTime();
            work.accept(id);
            took.add((System.nanoTime() - before) / NANOS_IN_MILLI);
        }
        took.sort(Double::compare);
        return took;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
