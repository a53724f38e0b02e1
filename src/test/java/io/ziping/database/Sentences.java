package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator would read. */
final class Sentences {

    private Sentences() {}

    /** One line that contains the given words, and a remedy with it. */
    static void assertDescription(StartupProblem problem, String words) {
        FailureAnalysis analysis = problem.analysis();
        assertThat(analysis.getDescription()).contains(words).doesNotContain("\n");
        assertThat(analysis.getAction()).isNotBlank();
    }
}
