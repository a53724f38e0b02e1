package io.ziping.storage;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The stores that are set up, tried out at the start and looked at afterwards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final Duration BETWEEN_REMOVALS = Duration.ofMinutes(1);

    @Bean
    @Conditional(FolderIsSet.class)
    FolderStore folderStore(StorageProperties properties) {
        return new FolderStore(Objects.requireNonNull(properties.folder(), "folder"));
    }

    @Bean
    @Conditional(BucketIsSet.class)
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
        return JobKind.everyUntilStopped(BETWEEN_REMOVALS, Lane.OUTWARD, "storage-removal", contents::removeDue);
    }

    /** A blank folder, as from an empty variable, is none. */
    static class FolderIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("ziping.storage.folder"));
        }
    }

    /** A blank bucket is none. */
    static class BucketIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("ziping.storage.s3.bucket"));
        }
    }
}
