package io.ziping.evidence.content;

import io.ziping.evidence.scan.ClamdScanner;
import io.ziping.evidence.scan.VirusScanner;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Chooses what evidence is scanned by, and makes the directory it is kept in where one is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    @Conditional(DirectoryIsSet.class)
    DirectoryStore directoryStore(EvidenceProperties properties) {
        return new DirectoryStore(Objects.requireNonNull(properties.directory(), "directory")
                .toAbsolutePath()
                .normalize());
    }

    @Bean
    VirusScanner virusScanner(EvidenceProperties properties) {
        var clamd = properties.clamd();
        if (clamd == null || clamd.isBlank()) {
            return VirusScanner.NONE;
        }
        int colon = clamd.lastIndexOf(':');
        if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("ziping.evidence.clamd must be host:port, not " + clamd);
        }
        return new ClamdScanner(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
    }

    /** A blank directory, as from an empty variable, is none. */
    static class DirectoryIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("ziping.evidence.directory"));
        }
    }
}
