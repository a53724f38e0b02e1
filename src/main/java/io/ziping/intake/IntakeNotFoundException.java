package io.ziping.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such upload of this person's, or not any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class IntakeNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeNotFoundException(long id) {
        super("no upload " + id);
    }
}
