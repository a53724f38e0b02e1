package io.ziping.identity.login;

import io.ziping.identity.federation.FederatedAccounts;
import io.ziping.identity.federation.NotAdmittedException;
import io.ziping.identity.federation.OidcProperties;
import io.ziping.identity.policy.SecurityProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Login with OpenID Connect, where an operator has registered a provider. The session afterwards is the same as after a
 * password: nothing of the provider is kept. An account with a second factor is asked for its code here too.
 */
@Component
public class ProviderLogin {

    private final ProviderUsers users;
    private final LoginSuccess success;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ProviderLogin(
            SecurityProperties properties,
            OidcProperties oidc,
            FederatedAccounts federated,
            LoginSuccess success,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = new ProviderUsers(properties, oidc, federated);
        this.success = success;
        this.events = events;
        this.clock = clock;
    }

    public void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(new ProviderRequests()))
                .authorizedClientRepository(new NoTokens())
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .successHandler(this::enter)
                .failureHandler(this::refuse)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        // who is let in, and what is told of it, is decided in enter()
                        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
                        filter.setApplicationEventPublisher(event -> {});
                        return filter;
                    }
                });
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (!(authentication.getPrincipal() instanceof ProviderUser user)) {
            response.sendRedirect(request.getContextPath() + "/login?refused");
            return;
        }
        var viewer = user.viewer();
        viewer.eraseCredentials();
        if (viewer.hasSecondFactor()) {
            PendingLogin.begin(request, viewer.getUsername(), clock);
            response.sendRedirect(WantedPage.at(request, CodeLogin.PAGE, WantedPage.of(request)));
            return;
        }
        var entered = UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities());
        entered.setDetails(authentication.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(entered);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        events.publishEvent(new InteractiveAuthenticationSuccessEvent(entered, ProviderLogin.class));
        success.onAuthenticationSuccess(request, response, entered);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof NotAdmittedException refused) {
            events.publishEvent(new AuthenticationFailureServiceExceptionEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(refused.username(), ""), exception));
            LoginSteps.keepRefusal(request, refused.words());
            response.sendRedirect(request.getContextPath() + "/login?refused");
        } else if (exception instanceof ProviderUsers.NoAccountException refused) {
            events.publishEvent(new AuthenticationFailureServiceExceptionEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(refused.username(), ""), exception));
            response.sendRedirect(request.getContextPath() + "/login?refused");
        } else {
            response.sendRedirect(WantedPage.at(request, "/login?provider", WantedPage.of(request)));
        }
    }

    /** The provider's tokens are for nothing else than the login. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
