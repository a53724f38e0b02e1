package io.ziping.identity.access;

import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests of outside reviewers (外聘复核人) for anything that is not theirs. What comes to be in the program later is not theirs
 * either, until it is named where this is used; what of the named is theirs is decided there.
 */
final class OutsideReviewers implements RequestMatcher {

    private final List<RequestMatcher> theirs;

    /** @param theirs patterns of the paths they may ask for */
    OutsideReviewers(String... theirs) {
        this.theirs = Stream.of(theirs)
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && Viewer.of(authentication)
                        .filter(viewer -> viewer.role().comesFromOutside())
                        .isPresent()
                && theirs.stream().noneMatch(path -> path.matches(request));
    }
}
