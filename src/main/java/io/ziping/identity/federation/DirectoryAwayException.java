package io.ziping.identity.federation;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * The directory does not answer, or not as it should. Nobody has guessed anything: it counts for no failed login, and
 * Spring Security tells nobody of it.
 */
public class DirectoryAwayException extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    /** Nothing was asked, since others wait for its answer already. */
    public DirectoryAwayException() {
        super("the directory does not answer others");
    }

    DirectoryAwayException(Throwable cause) {
        super("the directory does not answer", cause);
    }
}
