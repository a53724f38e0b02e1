package io.ziping.identity.login;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID Connect provider for tests, on a port of its own on the loopback interface. */
final class OidcProvider implements AutoCloseable {

    static final String PASSWORD = "provider-word";

    private final ConfigurableApplicationContext context;

    private OidcProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param callback the address of the application a login comes back to */
    static OidcProvider start(String callback, int port, List<String> usernames) {
        var client = "spring.security.oauth2.authorizationserver.client.ziping.";
        return new OidcProvider(new SpringApplicationBuilder(Provider.class)
                .properties(
                        "server.port=" + port,
                        "server.address=127.0.0.1",
                        "server.servlet.session.cookie.name=provider",
                        "spring.config.name=none",
                        "users=" + String.join(",", usernames),
                        client + "registration.client-id=ziping",
                        client + "registration.client-secret={noop}secret",
                        client + "registration.client-authentication-methods[0]=client_secret_basic",
                        client + "registration.authorization-grant-types[0]=authorization_code",
                        client + "registration.redirect-uris[0]=" + callback,
                        client + "registration.scopes[0]=openid",
                        client + "registration.scopes[1]=profile")
                .run());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without {@code @Configuration}, so that the application under test does not find it. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Provider {

        @Bean
        UserDetailsService users(@Value("${users}") List<String> names) {
            var users = new InMemoryUserDetailsManager();
            names.forEach(name -> users.createUser(User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build()));
            return users;
        }

        /** What real providers tell with the scope {@code profile}. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> preferredUsername() {
            return context -> context.getClaims()
                    .claim(
                            "preferred_username",
                            Objects.requireNonNull(context.<Authentication>getPrincipal())
                                    .getName());
        }
    }
}
