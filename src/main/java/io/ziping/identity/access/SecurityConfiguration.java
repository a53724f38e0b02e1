package io.ziping.identity.access;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.factor.CodeCheck;
import io.ziping.identity.guessing.Places;
import io.ziping.identity.login.CodeLogin;
import io.ziping.identity.login.LoginFailures;
import io.ziping.identity.login.LoginProviders;
import io.ziping.identity.login.LoginSteps;
import io.ziping.identity.login.LoginSuccess;
import io.ziping.identity.login.ProviderLogin;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.identity.token.TokenLogin;
import io.ziping.ui.UnknownPaths;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Who may reach what: pages after a form login, the API with HTTP Basic, both with the same accounts; the API with tokens, too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
@RequiredArgsConstructor
class SecurityConfiguration {

    private final AddressLimits limits;
    private final Places places;
    private final ApiProblems problems;
    private final UnknownPaths unknown;
    private final Clock clock;

    /** Nobody reads observations of the filters, and making them takes a part of every request. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Files are everybody's, and asking for one looks at no session. */
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/css/**", "/js/**", "/img/**", "/webjars/**", "/actuator/health/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WithoutSession(), DisableEncodeUrlFilter.class)
                .headers(SecurityHeaders::ofData)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, TokenLogin tokens, ApplicationEventPublisher events) throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.requestMatchers(new OutsideReviewers(), new ReadingTokens())
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new AddressLimitFilter(limits, places, clock, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokenFilter(tokens, problems, events), BasicAuthenticationFilter.class)
                .addFilterAfter(new AccountGate(problems, clock), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WithoutSession(), DisableEncodeUrlFilter.class)
                .headers(SecurityHeaders::ofData)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionRegistry sessions,
            SecurityProperties properties,
            CodeCheck codes,
            LoginSuccess success,
            LoginProviders providers,
            ProviderLogin providerLogin)
            throws Exception {
        var expired = new ExpiredSessions(new AccessDeniedHandlerImpl());
        if (!providers.all().isEmpty()) {
            http.oauth2Login(providerLogin::configure);
        }
        return http.authorizeHttpRequests(this::pagesOf)
                .formLogin(form -> form.loginPage(LoginSteps.PAGE)
                        .successHandler(success)
                        .failureHandler(new LoginFailures(clock))
                        .permitAll())
                .with(new CodeLogin(codes, success, clock), code -> {})
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.ignoringRequestMatchers(LoginSteps::needsNoToken))
                .sessionManagement(session ->
                        session.sessionConcurrency(each -> each.maximumSessions(properties.maxSessions())
                                .sessionRegistry(sessions)
                                .expiredSessionStrategy(
                                        event -> ExpiredSessions.ended(event.getRequest(), event.getResponse()))))
                .addFilterBefore(new AddressLimitFilter(limits, places, clock, problems), LogoutFilter.class)
                .addFilterAfter(new AccountGate(problems, clock), AuthorizationFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(expired).accessDeniedHandler(expired))
                .headers(SecurityHeaders::ofPages)
                .build();
    }

    private void pagesOf(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/login", CodeLogin.PAGE, "/verify", "/error", "/robots.txt")
                .permitAll()
                .requestMatchers(new OutsideReviewers(
                        "/",
                        "/spot-checks/given",
                        "/spot-checks/forms/**",
                        "/account/**",
                        "/help",
                        "/help/outside-reviewers",
                        "/help/login",
                        "/help/images/*"))
                .denyAll()
                // those who fill forms in see what is asked of them, and not how their forms rank among others
                .requestMatchers("/doubts", "/doubts/**", "/analysis", "/analysis/**")
                .hasAnyRole(Role.DEPARTMENT_REVIEWER.name(), Role.FINANCE_REVIEWER.name(), Role.ADMIN.name())
                .requestMatchers("/executions", "/executions/**")
                .hasAnyRole(Role.FINANCE_REVIEWER.name(), Role.ADMIN.name())
                .requestMatchers("/admin/accounts/import", "/admin/accounts/import/**")
                .hasAuthority(Duty.SYSTEM.authority())
                .requestMatchers("/admin/accounts", "/admin/accounts/**")
                .hasAnyAuthority(Duty.SYSTEM.authority(), Duty.SECURITY.authority())
                .requestMatchers("/admin/tokens", "/admin/tokens/**", "/admin/webhooks", "/admin/webhooks/**")
                .hasAuthority(Duty.SECURITY.authority())
                .requestMatchers("/admin/audit", "/admin/audit.csv", "/admin/audit/**")
                .hasAuthority(Duty.AUDIT.authority())
                .requestMatchers("/admin")
                .hasRole(Role.ADMIN.name())
                .requestMatchers("/admin/**")
                .hasAuthority(Duty.SYSTEM.authority())
                // of somebody who is logged in nothing more has to be known
                .requestMatchers(request -> request.getUserPrincipal() == null && unknown.test(request))
                .permitAll()
                .anyRequest()
                .authenticated();
    }
}
