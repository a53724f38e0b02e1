package io.ziping.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * How long a backup and a restore of the built application take, and how large the file is, with as many forms as it is told.
 * The backup is made beside the running application, with a heap that holds none of it. Run it by {@code bench/backup.sh}.
 */
final class BackupBench {

    private static final int FORMS = 100_000;
    private static final long MEGABYTE = 1 << 20;
    private static final File LOG = new File("target/bench-backup.log");

    private BackupBench() {}

    public static void main(String[] args) throws Exception {
        int forms = args.length == 0 ? FORMS : Integer.parseInt(args[0]);
        var folder = Files.createTempDirectory("ziping-bench-");
        try {
            var data = folder.resolve("data");
            RunningJar.start(data).close();
            var took = FormGenerator.fill(data, forms);
            System.out.printf("%,d forms generated in %d s%n", forms, took.toSeconds());
            var file = folder.resolve("backup.zip");
            var running = RunningJar.start(data);
            try {
                say("back up", command(data, "--ziping.backup=" + file));
            } finally {
                running.close();
            }
            System.out.printf("file      %,6d MB%n", Files.size(file) / MEGABYTE);
            System.out.printf(
                    "data      %,6d MB%n", size(data.resolve("postgres").resolve("base")) / MEGABYTE);
            say("restore", command(folder.resolve("restored"), "--ziping.restore=" + file));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void say(String what, Duration took) {
        System.out.printf("%-9s %,6d s%n", what, took.toSeconds());
    }

    private static Duration command(Path data, String command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(
                        List.of("java", "-Xmx128m", "-jar", "target/ziping.jar", "--ziping.data-dir=" + data, command))
                .redirectErrorStream(true)
                .redirectOutput(LOG)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(command + " has ended with " + code + ", see " + LOG);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile).mapToLong(File::length).sum();
        }
    }
}
