package io.ziping.identity.login;

import org.springframework.security.authentication.AccountStatusException;

/** The password is right, and a code of the second factor is asked for before anybody is let in. */
public class CodeNeededException extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final String username;

    CodeNeededException(String username) {
        super("a code of the second factor is needed");
        this.username = username;
    }

    String username() {
        return username;
    }
}
