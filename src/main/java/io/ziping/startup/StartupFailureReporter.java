package io.ziping.startup;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Tells why the application did not start: the reason, then the remedy, and nothing else. */
class StartupFailureReporter implements FailureAnalysisReporter {

    private final PrintStream console;

    StartupFailureReporter() {
        this(System.err);
    }

    StartupFailureReporter(PrintStream console) {
        this.console = console;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        console.println();
        console.println("自评不能启动：" + analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            console.println(analysis.getAction());
        }
    }
}
