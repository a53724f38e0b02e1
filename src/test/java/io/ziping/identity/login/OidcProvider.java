package io.ziping.identity.login;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What is told of whom besides the name; of this process, since the provider is one. */
    private static final Map<String, Map<String, Object>> CLAIMS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final String callback;
    private final int port;

    private OidcProvider(ConfigurableApplicationContext context, String callback, int port) {
        this.context = context;
        this.callback = callback;
        this.port = port;
    }

    /** Tells these claims of somebody from now on. */
    static void tell(String username, Map<String, Object> claims) {
        CLAIMS.put(username, claims);
    }

    /**
     * Follows the whole way as a browser does, through the provider's own login, and says where it ends.
     *
     * @param path the path below which the application is
     */
    String login(Visitor visitor, String path, String username, String next) throws IOException, InterruptedException {
        var there = "http://127.0.0.1:" + port;
        var provider = visitor.at(there);
        var registration = callback.substring(callback.lastIndexOf('/') + 1);
        var toProvider = location(visitor.get("/oauth2/authorization/" + registration + "?next=" + next));
        assertThat(toProvider).startsWith(there + "/oauth2/authorize");
        var asked = URI.create(toProvider);
        assertThat(location(provider.get(asked.getRawPath() + "?" + asked.getRawQuery())))
                .endsWith("/login");
        var back = location(provider.post("/login", "/login", Map.of("username", username, "password", PASSWORD)));
        var granted = URI.create(back);
        var callbackAsked = URI.create(location(provider.get(granted.getRawPath() + "?" + granted.getRawQuery())));
        return location(
                visitor.get(callbackAsked.getRawPath().substring(path.length()) + "?" + callbackAsked.getRawQuery()));
    }

    /** @param callback the address of the application a login comes back to */
    static OidcProvider start(String callback, int port, List<String> usernames) {
        var client = "spring.security.oauth2.authorizationserver.client.ziping.";
        var context = new SpringApplicationBuilder(Provider.class)
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
                .run();
        return new OidcProvider(context, callback, port);
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
            return context -> {
                var name = Objects.requireNonNull(context.<Authentication>getPrincipal())
                        .getName();
                context.getClaims().claim("preferred_username", name);
                CLAIMS.getOrDefault(name, Map.of())
                        .forEach((claim, value) -> context.getClaims().claim(claim, value));
            };
        }
    }
}
