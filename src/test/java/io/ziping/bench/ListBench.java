package io.ziping.bench;

import io.ziping.support.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * Whether lists, queues and progress take the same time however many forms there are: the built application with 1,000,
 * 100,000 and 1,000,000 forms, or as many as the arguments say, side by side and asked in turns, and the 95th percentile at the
 * last beside that at the first in the same turn. An argument that is no number chooses pages: a pattern that is found in their
 * names. Run it by {@code bench/lists.sh}.
 */
final class ListBench {

    private static final int SECONDS = 1;
    private static final int TURNS = 5;
    private static final int LEAST_REQUESTS = 40;
    private static final List<Integer> COUNTS = List.of(1_000, 100_000, 1_000_000);

    /** No page may take longer with the most forms than so many times what it takes with the fewest. */
    private static final double MOST_TIMES = 1.5;

    /** A project with a form in each of ten years, and the indicator that most units have; other ones in each database. */
    private static final String PROJECT = "{project}";

    private static final String INDICATOR = "{indicator}";

    private static final Pattern FORM = Pattern.compile("href=\"/evaluations/(\\d+)\"");
    private static final Pattern COMMON = Pattern.compile("href=\"(/analysis/indicators\\?name=[^\"]+)\"");

    private record Page(String name, String username, String path) {}

    private static final String EVERYBODY = "";

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
        add(pages, "by doubt, descending", "?sort=doubt,desc");
        add(pages, "search, common word", "?q=%E6%8E%A5%E5%BE%85");
        add(pages, "search, very common word", "?q=%E9%A1%B9%E7%9B%AE");
        add(pages, "search, two words", "?q=%E9%A1%B9%E7%9B%AE+%E9%83%A8%E9%97%A87%E7%AC%AC3");
        add(pages, "search, no form", "?q=%E6%B2%A1%E6%9C%89%E7%9A%84");
        add(pages, "one year", "?year=2025");
        add(pages, "one department", "?department=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87");
        add(
                pages,
                "one unit",
                "?unit=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87%E7%AC%AC3%E5%8D%95%E4%BD%8D");
        add(pages, "one status", "?status=RETURNED");
        add(pages, "one grade", "?grade=EXCELLENT");
        add(pages, "year and status, by total score", "?year=2025&status=SUBMITTED&sort=totalScore,asc");
        add(pages, "little spent and high totals", "?year=2025&handedIn=yes&rateBelow=60&totalFrom=90");
        add(pages, "one point of totals", "?year=2025&handedIn=yes&totalFrom=97&totalBelow=98");
        for (var role : List.of("preparer", "department", "reviewer", "admin")) {
            pages.add(new Page("queue of " + role, role, "/"));
            pages.add(new Page("list of " + role, role, "/evaluations"));
            pages.add(new Page("progress of " + role, role, "/campaigns/2025"));
        }
        for (var role : List.of("department", "reviewer")) {
            pages.add(new Page("analysis of " + role, role, "/analysis?year=2025"));
            pages.add(new Page("project over years of " + role, role, PROJECT));
            pages.add(new Page("common indicators of " + role, role, "/analysis/indicators"));
            pages.add(new Page("indicators searched, " + role, role, "/analysis/indicators?name=%E7%8E%87"));
            pages.add(new Page("common indicator of " + role, role, INDICATOR));
            pages.add(new Page("simulation of " + role, role, "/analysis/simulation?year=2025&below=80&total=89"));
            pages.add(new Page("doubts of " + role, role, "/doubts"));
            pages.add(new Page(
                    "doubts of one check, " + role, role, "/doubts?year=2025&finding=excellent-despite-execution"));
            pages.add(
                    new Page("doubts of a common check, " + role, role, "/doubts?finding=satisfaction-without-sample"));
            pages.add(new Page("doubts of much money, " + role, role, "/doubts?money=10"));
            pages.add(new Page("doubts searched, " + role, role, "/doubts?q=%E6%8E%A5%E5%BE%85"));
            pages.add(new Page("doubts since then, " + role, role, "/doubts?since=2000-01-01T00:00:00Z"));
            pages.add(new Page("little doubts, " + role, role, "/doubts?little=yes"));
        }
        pages.add(new Page(
                "analysis of one department, reviewer",
                "reviewer",
                "/analysis?year=2025&department=%E6%B5%8B%E8%AF%95%E4%B8%BB%E7%AE%A1%E9%83%A8%E9%97%A87"));
        pages.add(new Page("analysis for everybody", EVERYBODY, "/open/analysis?year=2024"));
        return List.copyOf(pages);
    }

    private static void add(List<Page> pages, String name, String query) {
        pages.add(new Page("list, " + name, "admin", "/evaluations" + query));
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Arrays.stream(arguments)
                .filter(argument -> argument.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        var counts = numbers.isEmpty() ? COUNTS : numbers;
        var wanted = Arrays.stream(arguments)
                .filter(argument -> !argument.matches("\\d+"))
                .map(words -> Pattern.compile(words).asPredicate())
                .findFirst()
                .orElse(name -> true);
        var folder = Files.createTempDirectory("ziping-bench");
        var applications = new ArrayList<Running>();
        try {
            for (int count : counts) {
                applications.add(start(folder.resolve("data-" + count), count, RunningJar.PORT + applications.size()));
            }
            heading(counts);
            for (var page : PAGES) {
                if (wanted.test(page.name())) {
                    report(page, measure(page, applications));
                }
            }
        } finally {
            for (var application : applications) {
                application.jar().close();
            }
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The application with so many forms, and who is logged in there. */
    private record Running(RunningJar jar, Map<String, Load> loads, Map<String, String> paths) {

        Load load(String username) throws Exception {
            var load = loads.get(username);
            if (load == null) {
                var visitor = new Visitor(jar.base());
                load = new Load(username.equals(EVERYBODY) ? visitor : visitor.login(username));
                loads.put(username, load);
            }
            return load;
        }

        /** The address of a page, which is another one in each database where it is about something that was made. */
        String path(Page page) throws Exception {
            if (paths.isEmpty()) {
                var reviewer = load("reviewer").visitor();
                var form = found(FORM, reviewer, "/evaluations?year=2024&q=" + FormGenerator.OF_TEN_YEARS);
                paths.put(PROJECT, Visitor.location(reviewer.get("/analysis/projects?form=" + form)));
                paths.put(INDICATOR, found(COMMON, reviewer, "/analysis/indicators"));
            }
            return paths.getOrDefault(page.path(), page.path());
        }

        private static String found(Pattern link, Visitor visitor, String path) throws Exception {
            var links = link.matcher(visitor.get(path).body());
            if (!links.find()) {
                throw new IllegalStateException("nothing found on " + path);
            }
            return links.group(1);
        }
    }

    private static Running start(Path data, int count, int port) throws Exception {
        RunningJar.start(data, port).close();
        var took = FormGenerator.fillLists(data, count);
        System.out.printf("%,d forms generated and counted in %d s%n", count, took.toSeconds());
        return new Running(RunningJar.startOpen(data, port), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private static List<MeasuredPage> measure(Page page, List<Running> applications) throws Exception {
        var measured = new ArrayList<MeasuredPage>();
        for (var application : applications) {
            measured.add(
                    new MeasuredPage(application.jar(), application.load(page.username()), application.path(page)));
        }
        for (var each : measured) {
            each.warmUp(SECONDS, LEAST_REQUESTS);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            // in turns, so that whatever else the machine does disturbs all alike
            for (var each : measured) {
                each.measure(SECONDS, LEAST_REQUESTS);
            }
        }
        return measured;
    }

    private static void heading(List<Integer> counts) {
        System.out.printf("%n%-44s", "requests/s · p95 in ms · kB");
        counts.forEach(count -> System.out.printf(" %,22d", count));
        System.out.printf(" %8s%n", "ratio");
    }

    private static void report(Page page, List<MeasuredPage> figures) {
        System.out.printf("%-44s", page.name());
        figures.forEach(each ->
                System.out.printf(" %6.0f · %5d ms · %3d", each.perSecond(), each.p95Millis(), each.kilobytes()));
        var ratio = figures.get(figures.size() - 1).p95Beside(figures.get(0));
        System.out.printf(" %8.2f%s%n", ratio, ratio > MOST_TIMES ? "!" : "");
    }
}
