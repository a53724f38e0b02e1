package io.ziping.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one start of a web application took, from the command to its first page. Asks Linux ({@code /proc}).
 *
 * @param millis by the clock
 * @param cpuMillis of the processors, by the JVM
 * @param databaseMillis of the processors, by the programs of an embedded database
 * @param residentMegabytes memory of the JVM at that moment
 */
record Start(long millis, long cpuMillis, long databaseMillis, long residentMegabytes) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);
    private static final File LOG = new File("target/bench-start.log");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * Starts it, asks until the page is answered with 200, and stops it in order.
     *
     * @param data the data directory, if it keeps an embedded database there
     * @throws IllegalStateException when it ends instead, or takes minutes
     */
    static Start of(List<String> command, URI page, Optional<Path> data) throws IOException, InterruptedException {
        var before = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG)
                .start();
        // whoever ends this program early leaves none behind
        var stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            while (!answers(page)) {
                if (!process.isAlive() || System.nanoTime() - before > PATIENCE.toNanos()) {
                    throw new IllegalStateException("did not start, see " + LOG);
                }
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            }
            var millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
            var jvm = ProcessTimes.of(process.pid());
            return new Start(
                    millis,
                    jvm.ownMillis(),
                    jvm.endedChildrensMillis() + databaseMillis(data),
                    ProcessTimes.residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.onExit().join();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private static boolean answers(URI page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long databaseMillis(Optional<Path> data) throws IOException {
        var pidFile = data.map(directory -> directory.resolve("postgres/postmaster.pid"));
        if (pidFile.isEmpty()) {
            return 0;
        }
        var server = Long.parseLong(Files.readAllLines(pidFile.get()).get(0).strip());
        var running = new ArrayList<>(List.of(server));
        ProcessHandle.of(server)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .forEach(running::add);
        long millis = 0;
        for (var pid : running) {
            var times = ProcessTimes.of(pid);
            millis += times.ownMillis() + times.endedChildrensMillis();
        }
        return millis;
    }
}
