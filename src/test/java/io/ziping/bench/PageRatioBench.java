package io.ziping.bench;

import io.ziping.database.EmbeddedPostgres;
import io.ziping.support.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * What pages take beside the owner page of spring-petclinic: same machine, same PostgreSQL, same load, both warmed up. The
 * owner page is asked for before each of ours in every round, so that whatever else the machine does disturbs both alike.
 * Run it by {@code bench/pages.sh}.
 */
final class PageRatioBench {

    private static final int FIRST_PORT = 18110;
    private static final int WARM_UP_SECONDS = 10;
    private static final int WARM_UP_REQUESTS = 1_000;
    private static final int SECONDS = 4;
    private static final int REQUESTS = 100;
    private static final int ROUNDS = 5;
    private static final String PETCLINIC = "petclinic";

    /** Of two pets with two visits each: no owner of petclinic's own data has more. */
    private static final String OWNER = "/owners/6";

    private final EmbeddedPostgres postgres;
    private final List<RunningJar> started = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    /** A page of ours beside the owner page, which has turns of its own for each. */
    private record Comparison(String name, MeasuredPage owner, MeasuredPage page) {}

    private PageRatioBench(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The jar of petclinic, then one of ours or several. */
    public static void main(String[] jars) throws Exception {
        var folder = Files.createTempDirectory("ziping-bench");
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), Map.of())) {
            var bench = new PageRatioBench(postgres);
            try {
                bench.start(List.of(jars), folder);
                bench.measure();
                bench.print();
            } finally {
                bench.started.forEach(RunningJar::close);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void start(List<String> jars, Path folder) throws Exception {
        var petclinic = RunningJar.start(
                Path.of(jars.get(0)),
                FIRST_PORT,
                Map.of(
                        "SPRING_PROFILES_ACTIVE", "postgres",
                        "POSTGRES_URL", createDatabase(PETCLINIC),
                        "POSTGRES_USER", postgres.username(),
                        "POSTGRES_PASS", postgres.password()),
                "/");
        started.add(petclinic);
        var ours = jars.subList(1, jars.size());
        var pages = new ArrayList<List<Comparison>>();
        for (int i = 0; i < ours.size(); i++) {
            var suffix = ours.size() > 1 ? ", " + Path.of(ours.get(i)).getFileName() : "";
            var application = RunningJar.start(
                    Path.of(ours.get(i)),
                    FIRST_PORT + 1 + i,
                    Map.of(
                            "SPRING_DATASOURCE_URL", createDatabase("ziping" + i),
                            "SPRING_DATASOURCE_USERNAME", postgres.username(),
                            "SPRING_DATASOURCE_PASSWORD", postgres.password(),
                            "SERVER_ADDRESS", "127.0.0.1",
                            "ZIPING_TRIAL", "true",
                            "ZIPING_DATA_DIR", folder.resolve("data" + i).toString()),
                    "/login");
            started.add(application);
            pages.add(pages(application, suffix, petclinic));
        }
        // the same page of each jar one after the other
        for (int page = 0; page < pages.get(0).size(); page++) {
            for (var ofJar : pages) {
                comparisons.add(ofJar.get(page));
            }
        }
    }

    private String createDatabase(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.jdbcUrl(name);
    }

    private static List<Comparison> pages(RunningJar application, String suffix, RunningJar petclinic)
            throws Exception {
        var owner = new Load(new Visitor(petclinic.base()));
        var reviewer = new Load(new Visitor(application.base()).login("reviewer"));
        var preparer = new Load(new Visitor(application.base()).login("preparer"));
        var largeDraft = LargeForms.create(application.base(), 28);
        var pages = new ArrayList<Comparison>();
        record Page(String name, Load load, String path) {}
        for (var page : List.of(
                new Page("form, 11 indicators", reviewer, "/evaluations/6"),
                new Page("form, 28 indicators", reviewer, "/evaluations/14"),
                new Page("editor, 11 indicators", preparer, "/evaluations/20/edit"),
                new Page("editor, 28 indicators", preparer, largeDraft + "/edit"),
                new Page("list, first page", reviewer, "/evaluations"),
                new Page("home", reviewer, "/"))) {
            pages.add(new Comparison(
                    page.name() + suffix,
                    new MeasuredPage(petclinic, owner, OWNER),
                    new MeasuredPage(application, page.load(), page.path())));
        }
        return pages;
    }

    private void measure() throws Exception {
        for (var each : comparisons) {
            each.owner().warmUp(WARM_UP_SECONDS, WARM_UP_REQUESTS);
            each.page().warmUp(WARM_UP_SECONDS, WARM_UP_REQUESTS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var each : comparisons) {
                each.owner().measure(SECONDS, REQUESTS);
                each.page().measure(SECONDS, REQUESTS);
            }
        }
    }

    private void print() {
        System.out.printf(
                "%-40s %8s %9s %9s %9s %5s | %8s %9s %9s %9s | %6s %6s%n",
                "", "req/s", "median", "p95", "CPU", "kB", "owner", "median", "p95", "CPU", "x", "x CPU");
        for (var each : comparisons) {
            var page = each.page();
            var owner = each.owner();
            System.out.printf(
                    "%-40s %s %5d | %s | %6.2f %6.2f%n",
                    each.name(),
                    figures(page),
                    page.kilobytes(),
                    figures(owner),
                    page.speedBeside(owner),
                    page.cpuBeside(owner));
        }
    }

    private static String figures(MeasuredPage page) {
        return "%8.1f %6d ms %6d ms %6.2f ms"
                .formatted(page.perSecond(), page.medianMillis(), page.p95Millis(), page.cpuMillis());
    }
}
