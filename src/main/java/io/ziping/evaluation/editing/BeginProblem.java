package io.ziping.evaluation.editing;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form that cannot be begun. */
public class BeginProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long existingId;

    BeginProblem(String field, String words) {
        super(field, words);
        this.existingId = null;
    }

    /** @param existingId the form there is already, if there is one */
    BeginProblem(List<Mistake> mistakes, @Nullable Long existingId) {
        super(mistakes);
        this.existingId = existingId;
    }

    /** The form that the project has of that year already. */
    public Optional<Long> existingId() {
        return Optional.ofNullable(existingId);
    }
}
