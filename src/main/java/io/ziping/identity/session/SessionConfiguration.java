package io.ziping.identity.session;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;

/** Sessions in the database: they outlive the process and are shared by several. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two requests of one session may bring the same attribute first, and a third may end the session meanwhile. */
    private static final String INSERT_ATTRIBUTE = """
            INSERT INTO %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            SELECT n.primary_id, n.name, n.bytes
            FROM (SELECT cast(? AS text) AS primary_id, cast(? AS text) AS name, cast(? AS bytea) AS bytes) n
            WHERE EXISTS (SELECT 1 FROM %TABLE_NAME% s WHERE s.primary_id = n.primary_id)
            ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes
            """;

    private static final int IDENTITY_BYTES = 24;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedSessions() {
        return repository -> {
            repository.setCreateSessionAttributeQuery(INSERT_ATTRIBUTE);
            repository.setConversionService(SessionBytes.conversion());
        };
    }

    /** Whoever asks for the sessions is given the sparing ones. */
    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof FindByIndexNameSessionRepository<?> stored
                        ? new SparingSessions<>(stored)
                        : bean;
            }
        };
    }

    @Bean
    SessionOfRequest sessionOfRequest() {
        return new SessionOfRequest();
    }

    /** In place of the library's own schedule, of which each instance has one. */
    @Bean
    JobKind sessionExpiry(FindByIndexNameSessionRepository<?> sessions) {
        return JobKind.every(
                Duration.ofMinutes(1),
                Lane.SHORT,
                "session-expiry",
                () -> SparingSessions.stored(sessions, JdbcIndexedSessionRepository.class)
                        .cleanUpExpiredSessions());
    }

    /** Knows who is logged in where, so that an account's sessions can be counted and ended. */
    @Bean
    <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }

    /** The usual UUID has 122 random bits; ASVS asks for 128 at least. */
    @Bean
    SessionIdGenerator sessionIdentities() {
        var random = new SecureRandom();
        return () -> {
            var identity = new byte[IDENTITY_BYTES];
            random.nextBytes(identity);
            return HexFormat.of().formatHex(identity);
        };
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }
}
