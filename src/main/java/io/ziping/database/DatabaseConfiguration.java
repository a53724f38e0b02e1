package io.ziping.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Chooses the database: the external one when {@code spring.datasource.url} is set, the embedded one otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ZipingProperties.class, DataSourceProperties.class})
class DatabaseConfiguration {

    /** A checkpoint or a sort of the database takes as much. */
    private static final DataSize LEAST_FREE = DataSize.ofMegabytes(200);

    @Bean
    TrialMode trialMode(ZipingProperties properties, ObjectProvider<PostgresStart> embedded) {
        return new TrialMode(properties.trial() == null ? embedded.getIfAvailable() != null : properties.trial());
    }

    /** With the embedded database the directory is claimed before its key is read or made. */
    @Bean
    InstallationKey installationKey(ZipingProperties properties, ObjectProvider<PostgresStart> embedded) {
        var configured = InstallationKey.configured(properties.secretKey());
        var postgres = embedded.getIfAvailable();
        return configured.bytes().isPresent() || postgres == null
                ? configured
                : InstallationKey.inDirectory(
                        properties.dataDir(), () -> postgres.await().holdsSealedSecrets());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseConditions.NoUrl.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Embedded {

        /** Stops the server too; begun before by {@link EarlyPostgres} where that is there. */
        @Bean
        @ConditionalOnMissingBean
        PostgresStart postgresStart(ZipingProperties properties) {
            return PostgresStart.begin(properties.dataDir(), DatabaseLoss::end);
        }

        @Bean(destroyMethod = "")
        EmbeddedPostgres embeddedPostgres(PostgresStart start) {
            return start.await();
        }

        /** The disk that fills up is the one the data lies on. */
        @Bean
        DiskSpaceHealthIndicator diskSpaceHealthIndicator(ZipingProperties properties) {
            return new DiskSpaceHealthIndicator(properties.dataDir().toFile(), LEAST_FREE);
        }

        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
            return new ConnectionDetails(
                    postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseConditions.Url.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class External {

        @Bean
        JdbcConnectionDetails externalConnectionDetails(DataSourceProperties properties) {
            ConnectionDetails details = new ConnectionDetails(
                    properties.determineUrl(), properties.getUsername(), properties.getPassword());
            ExternalDatabase.require(details);
            return details;
        }
    }
}
