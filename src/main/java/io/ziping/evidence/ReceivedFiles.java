package io.ziping.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a request, where they can be looked at more than once; removed when they are closed. */
public final class ReceivedFiles implements AutoCloseable {

    private final List<Brought> files = new ArrayList<>();

    private ReceivedFiles() {}

    /** @param sent what a browser sends, which is an empty file without a name where none was chosen */
    public static ReceivedFiles of(@Nullable List<MultipartFile> sent) throws IOException {
        var received = new ReceivedFiles();
        try {
            for (var each : Objects.requireNonNullElse(sent, List.<MultipartFile>of())) {
                var name = Objects.requireNonNullElse(each.getOriginalFilename(), "");
                if (!name.isEmpty() || !each.isEmpty()) {
                    received.files.add(received(name, each));
                }
            }
            return received;
        } catch (IOException | RuntimeException failure) {
            received.close();
            throw failure;
        }
    }

    /** One file, be it empty or without a name. */
    public static ReceivedFiles of(MultipartFile file) throws IOException {
        var received = new ReceivedFiles();
        received.files.add(received(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file));
        return received;
    }

    private static Brought received(String name, MultipartFile file) throws IOException {
        Path place = Files.createTempFile("ziping-evidence", ".part");
        try {
            file.transferTo(place);
            return new Brought(name, place, file.getSize());
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(place);
            throw failure;
        }
    }

    /** Those that were brought, in their order. */
    public List<Brought> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (var each : files) {
            Files.deleteIfExists(each.file());
        }
    }
}
