package io.ziping.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class StartupFailureReporterTest {

    @Test
    void namesTheTakenPortAndTheRemedy() {
        FailureAnalysis analysis =
                new PortInUseAnalyzer().analyze(new IllegalStateException(new PortInUseException(8080)));

        assertThat(report(Objects.requireNonNull(analysis)))
                .containsExactly(
                        "",
                        "自评不能启动：端口 8080 已被占用。(Port in use.)",
                        "请停止占用它的程序，或用 --server.port=… (SERVER_PORT) 指定另一个端口。");
    }

    @Test
    void printsNoEmptyRemedy() {
        assertThat(report(new FailureAnalysis("原因。", "", new IllegalStateException())))
                .containsExactly("", "自评不能启动：原因。");
    }

    private static String[] report(FailureAnalysis analysis) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        new StartupFailureReporter(new PrintStream(console, true, StandardCharsets.UTF_8)).report(analysis);
        return console.toString(StandardCharsets.UTF_8).split(System.lineSeparator());
    }
}
