package io.ziping.bench;

import io.ziping.support.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the built application from outside, in one run: time and memory to start, and requests per second and 95th
 * percentile of the list and the form page with 1,000 and with 100,000 forms. Run it by {@code bench/run}.
 */
final class PageBench {

    private static final int SECONDS = 5;
    private static final List<Integer> COUNTS = List.of(1_000, 100_000);

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("list, first page", "/evaluations");
        PAGES.put("list, by execution rate", "/evaluations?sort=executionRate,asc");
        PAGES.put("list, by name", "/evaluations?sort=project,asc");
        PAGES.put("list, search", "/evaluations?q=%E6%8E%A5%E5%BE%85");
        PAGES.put(
                "list, one year and department",
                "/evaluations?year=2020&department=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87");
        PAGES.put("list, page 10", "/evaluations?page=10");
        PAGES.put("list, last page", "/evaluations?page=1000000");
        PAGES.put("form, 11 indicators", "/evaluations/6");
        PAGES.put("form, 28 indicators", "/evaluations/14");
        PAGES.put("editor, 11 indicators", "/evaluations/20/edit");
        PAGES.put("sheet.pdf, 11 indicators", "/evaluations/6/sheet.pdf");
        PAGES.put(
                "sheets.pdf, 18 forms",
                "/evaluations/sheets.pdf?year=2024&unit=%E4%B8%8A%E6%B5%B7%E5%B8%82%E9%97%B5%E8%A1%8C%E5%8C%BA%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C%E5%8A%9E%E5%85%AC%E5%AE%A4");
    }

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("ziping-bench");
        try {
            start("first start (database, migrations, samples)", data);
            start("second start", data);
            for (int count : COUNTS) {
                fill(data, count);
                try (var application = RunningJar.start(data)) {
                    measure(application.base());
                    System.out.printf("%,d MB resident after that%n", application.residentMegabytes());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void start(String which, Path data) throws Exception {
        try (var application = RunningJar.start(data)) {
            System.out.printf(
                    "%-44s %6d ms to the login page, %d MB resident%n",
                    which, application.untilLogin().toMillis(), application.residentMegabytes());
        }
    }

    private static void fill(Path data, int count) throws SQLException {
        var took = FormGenerator.fill(data, count);
        System.out.printf("%n%,d forms (generated in %d s)%n", count, took.toSeconds());
    }

    private static void measure(String base) throws Exception {
        var visitor = new Visitor(base);
        visitor.login("admin");
        var load = new Load(visitor);
        System.out.printf("%-32s %8s %8s %8s %8s%n", "page", "req/s", "median", "p95", "kB");
        for (var page : PAGES.entrySet()) {
            var figures = load.measure(page.getValue(), SECONDS);
            System.out.printf(
                    "%-32s %8d %5d ms %5d ms %8d%n",
                    page.getKey(),
                    figures.perSecond(),
                    figures.medianMillis(),
                    figures.p95Millis(),
                    figures.bytes() / 1024);
        }
    }
}
