package io.ziping.sheet;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A list is too long for one document. */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
public class TooManySheetsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySheetsException() {
        super("more than " + Sheets.MOST_IN_ONE_DOCUMENT + " sheets");
    }
}
