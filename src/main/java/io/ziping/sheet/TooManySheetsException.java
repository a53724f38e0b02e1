package io.ziping.sheet;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A list is too long for one document. */
public class TooManySheetsException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    TooManySheetsException() {
        super(HttpStatus.CONTENT_TOO_LARGE, "一份PDF最多%d张表，请缩小范围".formatted(Sheets.MOST_IN_ONE_DOCUMENT));
    }
}
