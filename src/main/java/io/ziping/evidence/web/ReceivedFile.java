package io.ziping.evidence.web;

import io.ziping.evidence.Brought;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** Puts a file of a request where it can be looked at more than once; whoever asks removes it. */
public final class ReceivedFile {

    private ReceivedFile() {}

    public static Brought of(String name, MultipartFile file) throws IOException {
        Path place = Files.createTempFile("ziping-evidence", ".part");
        try {
            file.transferTo(place);
            return new Brought(name, place, file.getSize());
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(place);
            throw failure;
        }
    }
}
