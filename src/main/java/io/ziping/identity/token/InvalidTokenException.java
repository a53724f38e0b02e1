package io.ziping.identity.token;

import org.springframework.security.authentication.BadCredentialsException;

/** A token lets nobody in. */
public final class InvalidTokenException extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    private final String owner;
    private final String words;

    InvalidTokenException(String owner, String words) {
        super("a token that is no use");
        this.owner = owner;
        this.words = words;
    }

    /** Whose it is, as the audit log names who tried to log in: as much as is known, never the token. */
    public String owner() {
        return owner;
    }

    /** Why, in Chinese; who has a real token may know what has become of it. */
    public String words() {
        return words;
    }
}
