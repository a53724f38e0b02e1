package io.ziping.database;

import java.io.Serial;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** Why the application cannot start, in one sentence for the operator, and what to do about it. */
class StartupProblem extends FailureAnalyzedException {

    @Serial
    private static final long serialVersionUID = 1L;

    StartupProblem(String description, String action) {
        super(description, action);
    }

    StartupProblem(String description, String action, Throwable cause) {
        super(description, action, cause);
    }
}
