package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built jar with its embedded database, or another one, started as an operator starts it, on the loopback interface only.
 *
 * @param port where it listens
 * @param untilLogin from the command to the first answer of the login page, or of the page that was waited for
 */
record RunningJar(Process process, int port, Duration untilLogin) implements AutoCloseable {

    private static final Path BUILT = Path.of("target", "ziping.jar");
    static final int PORT = 18099;

    private static final int PATIENCE_MINUTES = 10;

    /**
     * Starts it and waits for the login page.
     *
     * @throws IllegalStateException when it ends instead, or takes minutes
     */
    static RunningJar start(Path data) throws IOException, InterruptedException {
        return start(BUILT, PORT, data);
    }

    /** The same on a port of its own, beside others. */
    static RunningJar start(Path data, int port) throws IOException, InterruptedException {
        return start(BUILT, port, data);
    }

    /** The same with open data, which pages for everybody need. */
    static RunningJar startOpen(Path data, int port) throws IOException, InterruptedException {
        return start(
                BUILT,
                port,
                List.of("-Xmx1g"),
                List.of("--ziping.data-dir=" + data, "--ziping.open-data=true"),
                Map.of(),
                "/login");
    }

    /** The same in a heap of so many megabytes, whose collections are noted in a file. */
    static RunningJar startSmall(Path data, int megabytes, Path heapLog) throws IOException, InterruptedException {
        return start(BUILT, PORT, data, List.of("-Xmx" + megabytes + "m", "-Xlog:gc:file=" + heapLog));
    }

    /** The same with any jar, so that one version can be measured beside another. */
    static RunningJar start(Path jar, int port, Path data) throws IOException, InterruptedException {
        return start(jar, port, data, List.of("-Xmx1g"));
    }

    /** Any web application, which is told by its environment what it works with; waits for a page of it. */
    static RunningJar start(Path jar, int port, Map<String, String> environment, String page)
            throws IOException, InterruptedException {
        return start(jar, port, List.of("-Xmx1g"), List.of(), environment, page);
    }

    private static RunningJar start(Path jar, int port, Path data, List<String> options)
            throws IOException, InterruptedException {
        return start(jar, port, options, List.of("--ziping.data-dir=" + data), Map.of(), "/login");
    }

    private static RunningJar start(
            Path jar,
            int port,
            List<String> options,
            List<String> arguments,
            Map<String, String> environment,
            String page)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        command.addAll(arguments);
        var before = System.nanoTime();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bench-" + port + ".log"));
        builder.environment().putAll(environment);
        var process = builder.start();
        // whoever ends this program early leaves none behind
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var visitor = new Visitor(base(port));
        while (process.isAlive() && System.nanoTime() - before < TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES)) {
            if (answers(visitor, page)) {
                return new RunningJar(process, port, Duration.ofNanos(System.nanoTime() - before));
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("did not start, see target/bench-" + port + ".log");
    }

    /** Where it answers. */
    String base() {
        return base(port);
    }

    private static String base(int port) {
        return "http://localhost:" + port;
    }

    private static boolean answers(Visitor visitor, String page) throws InterruptedException {
        try {
            return visitor.get(page).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Time of the processors that the JVM has used, without the database's. */
    long cpuMillis() throws IOException {
        return ProcessTimes.of(process.pid()).ownMillis();
    }

    /** Resident memory of the JVM in MB, without the database's. */
    long residentMegabytes() throws IOException {
        return ProcessTimes.residentMegabytes(process.pid());
    }

    /** Stops it and its database in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
