package io.ziping.intake.queue;

import io.ziping.intake.queue.Upload.Brought;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where files lie between their arrival and their reading, so that those who wait take no memory: a temporary folder that
 * nobody else may look into, each file deleted as soon as it has been read, the folder with the end of the program.
 */
@Component
@Slf4j
public class UploadFolder {

    private @Nullable Path folder;

    /** A place for one more file. */
    public synchronized Path place() throws IOException {
        var made = folder;
        if (made == null || !Files.isDirectory(made)) {
            made = Files.createTempDirectory("ziping-uploads");
            folder = made;
        }
        return Files.createTempFile(made, "upload", "");
    }

    void delete(List<Brought> files) {
        for (var file : files) {
            try {
                Files.deleteIfExists(file.content());
            } catch (IOException locked) {
                log.warn("{} could not be deleted", file.content(), locked);
            }
        }
    }

    @PreDestroy
    synchronized void remove() throws IOException {
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
