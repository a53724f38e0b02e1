package io.ziping.storage;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores that are set up, tried out at the start and looked at afterwards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final Duration BETWEEN_REMOVALS = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnProperty("ziping.storage.folder")
    FolderStore folderStore(StorageProperties properties) {
        return new FolderStore(Objects.requireNonNull(properties.folder(), "folder"));
    }

    @Bean
    @ConditionalOnProperty("ziping.storage.s3.bucket")
    S3Store s3Store(StorageProperties properties) {
        return new S3Store(properties.s3());
    }

    @Bean
    Stores stores(List<ContentStore> stores, StorageProperties properties) {
        return StorageSettings.stores(stores, properties);
    }

    @Bean
    StorageStart storageStart(Stores stores) {
        return new StorageStart(stores);
    }

    @Bean
    StorageHealth storageHealthIndicator(Stores stores, Clock clock) {
        return new StorageHealth(stores, clock);
    }

    @Bean
    JobKind storageRemoval(StoredContents contents) {
        return JobKind.every(BETWEEN_REMOVALS, Lane.OUTWARD, "storage-removal", contents::removeDue);
    }
}
