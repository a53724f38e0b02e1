package io.ziping.evaluation.removal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form cannot be deleted; says why, in words for the person. */
@ResponseStatus(HttpStatus.CONFLICT)
public class DraftNotRemovableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftNotRemovableException(String words) {
        super(words);
    }

    /** Why, in words for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
