package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import lombok.RequiredArgsConstructor;

/**
 * Keeps contents in a directory, a file each, at most a thousand in one folder. A file has its name only when all of it is on
 * the disk.
 */
@RequiredArgsConstructor
final class DirectoryStore implements ContentStore {

    private static final int IN_ONE_FOLDER = 1000;
    private static final String PART = ".part";

    private final Path directory;

    @Override
    public StoreKind kind() {
        return StoreKind.DIRECTORY;
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public void put(StoredName name, Path file) throws IOException {
        put(name.number(), file);
    }

    @Override
    public InputStream open(StoredName name) throws IOException {
        return open(name.number());
    }

    @Override
    public void delete(StoredName name) throws IOException {
        delete(name.number());
    }

    @Override
    public OptionalLong size(StoredName name) throws IOException {
        try {
            return OptionalLong.of(Files.size(place(name.number())));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    void put(long id, Path file) throws IOException {
        var place = place(id);
        var folder = directory.resolve(Long.toString(id / IN_ONE_FOLDER));
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, place.getFileName().toString(), PART);
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            force(part, StandardOpenOption.WRITE);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** The name too is on the disk, where a system lets folders be opened. */
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            force(folder, StandardOpenOption.READ);
        }
    }

    InputStream open(long id) throws IOException {
        return Files.newInputStream(place(id));
    }

    void delete(long id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    private Path place(long id) {
        return directory.resolve(Long.toString(id / IN_ONE_FOLDER)).resolve(Long.toString(id));
    }
}
