package io.ziping.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What was asked of a provider, kept in the session until it answers, together with the page that was wanted. */
public final class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final HttpSessionOAuth2AuthorizationRequestRepository kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        var wanted = WantedPage.of(request);
        kept.saveAuthorizationRequest(
                wanted.isEmpty()
                        ? asked
                        : OAuth2AuthorizationRequest.from(asked)
                                .attributes(attributes -> attributes.put(WantedPage.ATTRIBUTE, wanted))
                                .build(),
                request,
                response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = kept.removeAuthorizationRequest(request, response);
        if (asked != null) {
            request.setAttribute(WantedPage.ATTRIBUTE, asked.getAttribute(WantedPage.ATTRIBUTE));
        }
        return asked;
    }
}
