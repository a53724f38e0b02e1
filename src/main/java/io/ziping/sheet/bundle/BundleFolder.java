package io.ziping.sheet.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the files of bundles are: a folder of the data directory, or, where nothing can be written there, a temporary one
 * that does not outlive the program.
 */
@Component
@Slf4j
class BundleFolder {

    private static final Pattern NAME =
            Pattern.compile("bundle-(\\d{1,18})\\.(?:pdf|zip)(?:(?:\\.\\d+-\\d+)?\\.part)?");

    private final Path wanted;
    private Path folder;

    BundleFolder(@Value("${ziping.export-dir:${ziping.data-dir:data}/exports}") Path wanted) {
        this.wanted = wanted.toAbsolutePath().normalize();
        this.folder = this.wanted;
    }

    Path file(long id, BundleKind kind) {
        return folder.resolve("bundle-" + id + kind.ending());
    }

    /**
     * A file in the making has another name than a whole one.
     *
     * @param run tells this run of the attempt from one before, which may not know yet that it is thought dead
     */
    Path part(BundleAttempt attempt, BundleKind kind, long run) {
        return folder.resolve("bundle-" + attempt.id() + kind.ending() + "." + attempt.number() + "-" + run + ".part");
    }

    synchronized void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException notThere) {
            try {
                folder = Files.createTempDirectory("ziping-exports");
                log.info("bundles are kept in {}, since {} cannot be written", folder, wanted);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Deletes the files of bundles that are not among these. */
    void keepOnly(Set<Long> bundles) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !bundles.contains(Long.valueOf(name.group(1)))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException broken) {
            log.warn("old bundles could not all be deleted from {}", folder, broken);
        }
    }
}
