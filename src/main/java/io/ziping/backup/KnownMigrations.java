package io.ziping.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The migrations that this program brings, found without a database, which Flyway would want for the question. */
final class KnownMigrations {

    private static final String CLASSPATH = "classpath:";

    private KnownMigrations() {}

    /** @param locations as in {@code spring.flyway.locations} */
    static MigrationVersion newest(String[] locations) {
        return Arrays.stream(locations)
                .filter(location -> location.startsWith(CLASSPATH))
                .map(location -> location.substring(CLASSPATH.length()))
                .flatMap(folder -> Stream.concat(scripts(folder), classes(folder)))
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static Stream<MigrationVersion> scripts(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + "/V*__*.sql"))
                    .map(script -> Objects.requireNonNull(script.getFilename()))
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<MigrationVersion> classes(String folder) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scan.findCandidateComponents(folder.replace('/', '.')).stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .map(type -> ((JavaMigration) BeanUtils.instantiateClass(type)).getVersion())
                .filter(Objects::nonNull);
    }
}
