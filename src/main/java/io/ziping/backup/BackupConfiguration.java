package io.ziping.backup;

import io.ziping.database.InstallationKey;
import io.ziping.database.OpenedDatabase;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Backups by night, where a directory for them is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupProperties.class)
class BackupConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("ziping.backups.directory")
    static class ByNight {

        @Bean
        BackupFolder backupFolder(BackupProperties properties) {
            return new BackupFolder(Objects.requireNonNull(properties.directory()));
        }

        /** With a connection of its own: it holds one for minutes, and pages want those of the pool. */
        @Bean
        NightlyBackup nightlyBackup(
                JdbcConnectionDetails details,
                InstallationKey key,
                BackupFolder folder,
                BackupProperties properties,
                BackupAttempts attempts,
                Clock clock) {
            return new NightlyBackup(OpenedDatabase.of(details, key), folder, properties, attempts, clock);
        }

        @Bean
        JobKind backups(NightlyBackup backup, BackupProperties properties, Clock clock) {
            return JobKind.everyNight(properties.at(), clock.getZone(), Lane.LONG, "backup", backup::run);
        }

        @Bean
        BackupHealth backupHealthIndicator(BackupFolder folder, Clock clock) {
            return new BackupHealth(folder, clock);
        }

        @Bean
        BackupMeters backupMeters(BackupFolder folder, Clock clock) {
            return new BackupMeters(folder, clock);
        }
    }
}
