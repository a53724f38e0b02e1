package io.ziping.identity.factor;

import org.springframework.security.authentication.BadCredentialsException;

/** A code of the second factor is not right, or was used before. */
public class WrongCodeException extends BadCredentialsException {

    private static final long serialVersionUID = 1L;

    public WrongCodeException() {
        super("a wrong code");
    }
}
