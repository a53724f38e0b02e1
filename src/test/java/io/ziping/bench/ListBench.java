package io.ziping.bench;

import io.ziping.support.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Whether lists, queues and progress take the same time however many forms there are: the built application with 1,000,
 * 100,000 and 1,000,000 forms, or as many as the arguments say, and each 95th percentile at the last beside that at the
 * first. Run it by {@code bench/lists.sh}.
 */
final class ListBench {

    private static final int SECONDS = 3;
    private static final List<Integer> COUNTS = List.of(1_000, 100_000, 1_000_000);

    /** No page may take longer with the most forms than so many times what it takes with the fewest. */
    private static final double MOST_TIMES = 1.5;

    private record Page(String name, String username, String path) {}

    private static final List<Page> PAGES = pages();

    private ListBench() {}

    private static List<Page> pages() {
        var pages = new ArrayList<Page>();
        add(pages, "first page", "");
        add(pages, "page 200", "?page=200");
        add(pages, "last page", "?page=1000000");
        for (var column : List.of(
                "year",
                "project",
                "unit",
                "department",
                "adjustedBudget",
                "executedAmount",
                "executionRate",
                "totalScore",
                "grade",
                "status",
                "findings")) {
            add(pages, "by " + column, "?sort=" + column + ",asc");
            add(pages, "by " + column + ", descending", "?sort=" + column + ",desc");
        }
        add(pages, "search, common word", "?q=%E6%8E%A5%E5%BE%85");
        add(pages, "search, very common word", "?q=%E9%A1%B9%E7%9B%AE");
        add(pages, "search, two words", "?q=%E6%8E%A5%E5%BE%85+%E9%83%A8%E9%97%A87%E7%AC%AC3");
        add(pages, "search, no form", "?q=%E6%B2%A1%E6%9C%89%E7%9A%84");
        add(pages, "one year", "?year=2025");
        add(pages, "one department", "?department=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87");
        add(
                pages,
                "one unit",
                "?unit=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87%E7%AC%AC3%E5%8D%95%E4%BD%8D");
        add(pages, "one status", "?status=RETURNED");
        add(pages, "one grade", "?grade=GOOD");
        add(pages, "year and status, by total score", "?year=2025&status=SUBMITTED&sort=totalScore,asc");
        for (var role : List.of("preparer", "department", "reviewer", "admin")) {
            pages.add(new Page("queue of " + role, role, "/"));
            pages.add(new Page("list of " + role, role, "/evaluations"));
            pages.add(new Page("progress of " + role, role, "/campaigns/2025"));
        }
        return List.copyOf(pages);
    }

    private static void add(List<Page> pages, String name, String query) {
        pages.add(new Page("list, " + name, "admin", "/evaluations" + query));
    }

    public static void main(String[] arguments) throws Exception {
        var counts = arguments.length == 0
                ? COUNTS
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        var figures = new LinkedHashMap<Page, List<Load.Figures>>();
        var folder = Files.createTempDirectory("ziping-bench");
        try {
            for (int count : counts) {
                measure(folder.resolve("data-" + count), count, figures);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        report(counts, figures);
    }

    private static void measure(Path data, int count, Map<Page, List<Load.Figures>> figures) throws Exception {
        RunningJar.start(data).close();
        var took = FormGenerator.fillLists(data, count);
        System.out.printf("%,d forms generated in %d s%n", count, took.toSeconds());
        try (var application = RunningJar.start(data)) {
            var visitors = new LinkedHashMap<String, Load>();
            for (var page : PAGES) {
                var load = visitors.get(page.username());
                if (load == null) {
                    load = new Load(new Visitor(application.base()).login(page.username()));
                    visitors.put(page.username(), load);
                }
                figures.computeIfAbsent(page, any -> new ArrayList<>()).add(load.measure(page.path(), SECONDS));
            }
        }
    }

    private static void report(List<Integer> counts, Map<Page, List<Load.Figures>> figures) {
        System.out.printf("%n%-44s", "requests/s · p95 in ms");
        counts.forEach(count -> System.out.printf(" %,16d", count));
        System.out.printf(" %8s %6s%n", "ratio", "kB");
        for (var row : figures.entrySet()) {
            System.out.printf("%-44s", row.getKey().name());
            row.getValue().forEach(each -> System.out.printf(" %6d · %5d ms", each.perSecond(), each.p95Millis()));
            var first = row.getValue().get(0);
            var last = row.getValue().get(row.getValue().size() - 1);
            var ratio = (double) last.p95Millis() / Math.max(1, first.p95Millis());
            System.out.printf(" %7.2f%s %6d%n", ratio, ratio > MOST_TIMES ? "!" : " ", last.bytes() / 1024);
        }
    }
}
