package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The modules of the editor that touch no page, by Node's own test runner; skipped where there is no Node 20. */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "static", "js");
    private static final Path TESTS = Path.of("src", "test", "js");

    @Test
    void doWhatTheirTestsSay(@TempDir Path folder) throws Exception {
        assumeTrue(hasNode(), "no Node 20 or later: the scripts' own tests are skipped");
        FileSystemUtils.copyRecursively(SCRIPTS, folder.resolve("js"));
        FileSystemUtils.copyRecursively(TESTS, folder.resolve("test"));
        Files.writeString(folder.resolve("package.json"), "{ \"type\": \"module\" }");

        var command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        try (var tests = Files.list(TESTS)) {
            tests.map(test -> "test/" + test.getFileName()).sorted().forEach(command::add);
        }

        var run = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("# fail 0").doesNotContain("# pass 0");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            var version = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.waitFor(10, TimeUnit.SECONDS) && said.matches("(?s)v(2\\d|[3-9]\\d)\\..*");
        } catch (IOException missing) {
            return false;
        }
    }
}
