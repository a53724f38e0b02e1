package io.ziping.database;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: the external one when {@code spring.datasource.url} is set, the embedded one otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ZipingProperties.class, DataSourceProperties.class})
class DatabaseConfiguration {

    @Bean
    TrialMode trialMode(ZipingProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        return new TrialMode(properties.trial() == null ? embedded.getIfAvailable() != null : properties.trial());
    }

    /** With the embedded database the directory is claimed before its key is read or made. */
    @Bean
    InstallationKey installationKey(ZipingProperties properties, ObjectProvider<EmbeddedPostgres> embedded) {
        var configured = InstallationKey.configured(properties.secretKey());
        return configured.bytes().isPresent() || embedded.getIfAvailable() == null
                ? configured
                : InstallationKey.inDirectory(properties.dataDir());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseConditions.NoUrl.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(ZipingProperties properties) {
            return EmbeddedPostgres.start(properties.dataDir(), Map.of());
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
