package io.ziping.replica;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.util.StringUtils;

/** Nothing of all this is there without {@code ziping.replica.url}; Flyway, jobs and sessions write and so never meet it. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.UrlIsSet.class)
@EnableConfigurationProperties(ReplicaProperties.class)
class ReplicaConfiguration {

    /** What a person waits for a connection before the primary is asked, and what a look waits for each answer. */
    private static final int CONNECTION_TIMEOUT_MILLIS = 2000;

    private static final String CONNECT_TIMEOUT_SECONDS = "2";
    private static final String LOOK_TIMEOUT_SECONDS = "5";

    /** A server that is gone without a word holds a page up as long; the address of the replica may say otherwise. */
    private static final String READ_TIMEOUT_SECONDS = "60";

    @Bean
    Replica replica(ReplicaProperties properties, JdbcConnectionDetails primary, Environment environment, Clock clock) {
        var connections = settings(properties, primary, environment, properties.connections(), READ_TIMEOUT_SECONDS);
        connections.setPoolName("replica");
        return new Replica(new HikariDataSource(connections), properties.maxLag(), clock);
    }

    @Bean
    ReplicaWatch replicaWatch(
            ReplicaProperties properties,
            JdbcConnectionDetails primary,
            Replica replica,
            Environment environment,
            Clock clock) {
        var written = settings(
                environment,
                primary.getJdbcUrl(),
                primary.getUsername(),
                primary.getPassword(),
                1,
                LOOK_TIMEOUT_SECONDS);
        written.setPoolName("replica-watch-primary");
        var replayed = settings(properties, primary, environment, 1, LOOK_TIMEOUT_SECONDS);
        replayed.setPoolName("replica-watch");
        return new ReplicaWatch(new HikariDataSource(written), new HikariDataSource(replayed), replica, clock);
    }

    /** Those of connections to the replica. */
    private static HikariConfig settings(
            ReplicaProperties properties,
            JdbcConnectionDetails primary,
            Environment environment,
            int connections,
            String timeoutSeconds) {
        return settings(
                environment,
                Objects.requireNonNull(properties.url()),
                properties.username() == null ? primary.getUsername() : properties.username(),
                properties.password() == null ? primary.getPassword() : properties.password(),
                connections,
                timeoutSeconds);
    }

    /** As the primary's are set, but for where they lead, and that the application starts without. */
    private static HikariConfig settings(
            Environment environment,
            String url,
            @Nullable String username,
            @Nullable String password,
            int connections,
            String timeoutSeconds) {
        var settings = new HikariConfig();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(settings));
        settings.setJdbcUrl(url);
        settings.setUsername(username);
        settings.setPassword(password);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        settings.addDataSourceProperty("socketTimeout", timeoutSeconds);
        return settings;
    }

    /** Whoever asks for the database is given one that chooses when the first statement comes. */
    @Bean
    static BeanPostProcessor choosingDataSource(ObjectProvider<Replica> replica) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource primary ? choosing(primary, replica.getObject()) : bean;
            }
        };
    }

    static DataSource choosing(DataSource primary, Replica replica) {
        var choosing = new LazyConnectionDataSourceProxy(primary);
        // said, so that nothing is asked of the database while the application starts
        choosing.setDefaultAutoCommit(true);
        choosing.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        choosing.setReadOnlyDataSource(new ReadOnlyConnections(primary, replica));
        return choosing;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor markedReads(ObjectProvider<Replica> replica) {
        var marked = new ComposablePointcut(AnnotationMatchingPointcut.forClassAnnotation(MayLag.class))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(MayLag.class));
        var advisor = new DefaultPointcutAdvisor(marked, new MarkedReads(replica::getObject));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    @Bean
    FilterRegistrationBean<OwnWrites> ownWrites(Replica replica, Clock clock) {
        var filter = new FilterRegistrationBean<>(new OwnWrites(replica, clock));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    @Bean
    ReplicaHealth replicaHealthIndicator(Replica replica) {
        return new ReplicaHealth(replica);
    }

    @Bean
    ReplicaMeters replicaMeters(Replica replica) {
        return new ReplicaMeters(replica);
    }

    /** A blank address, as from an empty variable, is none. */
    static class UrlIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("ziping.replica.url"));
        }
    }
}
