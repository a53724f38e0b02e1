package io.ziping.identity.token;

import io.ziping.identity.Viewer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A program that has sent a token. Its principal is a {@link Viewer} like a person's, so that every permission and every
 * scope holds for it without knowing of tokens; besides, it has the authority {@value #READ} or also {@value #WRITE}.
 */
public final class TokenAuthentication extends AbstractAuthenticationToken {

    /** The scope of every token. */
    public static final String READ = "SCOPE_read";

    /** The scope of a token that may change something. */
    public static final String WRITE = "SCOPE_write";

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private final boolean writes;

    TokenAuthentication(Viewer viewer, boolean writes) {
        super(Stream.<GrantedAuthority>concat(
                        viewer.getAuthorities().stream(),
                        Stream.of(READ, WRITE)
                                .filter(scope -> writes || scope.equals(READ))
                                .map(SimpleGrantedAuthority::new))
                .toList());
        this.viewer = viewer;
        this.writes = writes;
        setAuthenticated(true);
    }

    /** Whether it may change something. */
    public boolean mayWrite() {
        return writes;
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    /** The token itself is forgotten as soon as it is known whose it is. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
