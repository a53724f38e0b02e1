package io.ziping.storage;

import java.io.Serial;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** Why contents cannot be kept, in a sentence for the operator, and what to do about it. */
public class StorageProblem extends FailureAnalyzedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    StorageProblem(String description, String action, boolean passing) {
        super(description, action);
        this.passing = passing;
    }

    StorageProblem(String description, String action, boolean passing, Throwable cause) {
        super(description, action, cause);
        this.passing = passing;
    }

    /** Whether it may pass by itself, such as a server that is away; all else are settings and rights. */
    public boolean isPassing() {
        return passing;
    }
}
