package io.ziping.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The embedded server held by another JVM, which a test can kill. */
record RunningApplication(Process process) implements AutoCloseable {

    private static final String READY = "ready";

    /** Run in the other JVM: starts the server, says so and waits to be killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedPostgres.start(Path.of(args[0]), Map.of());
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }

    static RunningApplication on(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunningApplication.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the other JVM did not start the server");
            }
        }
        return new RunningApplication(process);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
