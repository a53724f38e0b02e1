package io.ziping.bench;

import io.ziping.database.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What saving cannot fall below: one {@code UPDATE} of a form's row, a transaction of its own, with the triggers and indexes the
 * table has, by {@code pgbench} on the same database from as many connections as the application's pool has.
 */
final class UpdateLimit {

    private static final int CONNECTIONS = 10;

    private static final String UPDATE = """
            \\set n random(0, %d)
            update self_evaluation set version = version + 1, updated_at = now(), total_score = 80 + :n %% 20
            where id = (select min(id) from self_evaluation where status = 'DRAFT') + :n;
            """;

    private UpdateLimit() {}

    /** Measures it on so many drafts, at a rate and as fast as it goes; says so where there is no pgbench. */
    static void measure(Path data, int forms, double perSecond, int seconds) throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(data, Map.of())) {
            var folder = Files.createTempDirectory(data.getParent(), "limit");
            var script = Files.writeString(folder.resolve("update.sql"), UPDATE.formatted(forms - 1));
            try {
                run(
                        postgres,
                        folder,
                        script,
                        seconds,
                        "at the same rate",
                        "-R",
                        String.format(Locale.ROOT, "%.1f", perSecond));
                run(postgres, folder, script, seconds, "as fast as it goes");
            } catch (IOException missing) {
                System.out.println("no pgbench on the PATH: the limit is not measured");
            }
        }
    }

    private static void run(
            EmbeddedPostgres postgres, Path folder, Path script, int seconds, String name, String... options)
            throws IOException, InterruptedException {
        var url = URI.create(postgres.jdbcUrl(EmbeddedPostgres.DATABASE).substring("jdbc:".length()));
        var log = Files.createTempDirectory(folder, "log");
        var command = new ArrayList<>(
                List.of("pgbench", "-n", "-c", String.valueOf(CONNECTIONS), "-T", String.valueOf(seconds)));
        command.addAll(List.of("-l", "--log-prefix", log.resolve("each").toString(), "-f", script.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-h", url.getHost(), "-p", String.valueOf(url.getPort()), "-U", postgres.username()));
        command.add(EmbeddedPostgres.DATABASE);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bench-pgbench.log"));
        builder.environment().put("PGPASSWORD", postgres.password());
        int failed = builder.start().waitFor();
        var times = new ArrayList<Long>();
        try (var files = Files.list(log)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    times.add(Long.parseLong(line.split(" ", -1)[2]) * 1000);
                }
            }
        }
        if (failed != 0 || times.isEmpty()) {
            throw new IllegalStateException("pgbench failed, see target/bench-pgbench.log");
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "one UPDATE, %-20s %8.1f/s %6.1f ms %6.1f ms %6.1f ms%n",
                name,
                (double) times.size() / seconds,
                TypingFigures.millis(times, 0.50),
                TypingFigures.millis(times, 0.95),
                TypingFigures.millis(times, 0.99));
    }
}
