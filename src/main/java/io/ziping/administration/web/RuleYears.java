package io.ziping.administration.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The years that may have rules. */
public final class RuleYears {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private RuleYears() {}

    /** An address with another year leads nowhere. */
    public static void require(int year) {
        if (year < FIRST || year > LAST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
