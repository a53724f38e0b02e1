package io.ziping.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}, and waits for their end.
 *
 * @param home the directory that holds {@code bin}
 */
record PostgresPrograms(Path home) {

    private static final long PATIENCE_SECONDS = 180;

    /**
     * What a program left behind.
     *
     * @param exitCode 0 when it did what it was asked
     * @param output everything it printed, errors included
     */
    record Result(int exitCode, String output) {

        boolean failed() {
            return exitCode != 0;
        }

        String lastLine() {
            return output.strip().lines().reduce("", (earlier, line) -> line);
        }
    }

    Result run(String program, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("ziping-" + program, ".log");
        try {
            // a file, not a pipe: the server inherits it and would keep a pipe open, or die writing to a closed one
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " has not ended within " + PATIENCE_SECONDS + " seconds");
            }
            return new Result(process.exitValue(), Files.readString(output, Charset.defaultCharset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private List<String> command(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (runsAsRoot()) {
            // the server refuses to run as root; in a user namespace of its own it is nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program + executableSuffix()).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static String executableSuffix() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? ".exe" : "";
    }
}
