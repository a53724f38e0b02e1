package io.ziping.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.ZipingApplication;
import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a start that fails: the whole console of another JVM. */
@IntegrationTest
class StartupFailureTest {

    @TempDir
    Path temp;

    @Test
    void saysInOneSentenceThatTheDataDirectoryCannotBeWritten() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        assertThat(start("--ziping.data-dir=" + file.resolve("data")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("自评不能启动：数据目录 " + file.resolve("data") + " 不能写入");
    }

    @Test
    void saysInOneSentenceThatTheExternalDatabaseCannotBeReached() throws Exception {
        assertThat(start("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/db"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("自评不能启动：不能连接数据库 jdbc:postgresql://127.0.0.1:1/db：");
    }

    /** The lines it printed, blank ones left out, having ended with an exit code that is not 0. */
    private static List<String> start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ZipingApplication.class.getName()));
        command.addAll(List.of(arguments));
        Process application =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = application
                .inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(application.waitFor()).isNotZero();
        return lines;
    }
}
