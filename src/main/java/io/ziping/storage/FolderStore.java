package io.ziping.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;

/**
 * Keeps contents in a folder that instances share, a file each. A file has its name only when all of it is on the disk. The folder
 * itself is never made here: where it is not mounted, files would land on the disk beneath.
 */
class FolderStore implements ContentStore {

    private static final String PART = ".part";

    private final Path root;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public StoreKind kind() {
        return StoreKind.FOLDER;
    }

    @Override
    public String place() {
        return root.toString();
    }

    @Override
    public void put(StoredName name, Path file) throws IOException {
        requireRoot();
        var place = place(name);
        var folder = makeFolder(place);
        var part = part(place);
        try {
            write(name, file, part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void requireRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString(), null, "the folder is not there: is it mounted?");
        }
    }

    private static void write(StoredName name, Path file, Path part) throws IOException {
        try (var out = Files.newOutputStream(part)) {
            FileDigests.copy(name, file, out);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The folders of a file, and their own names, on the disk. */
    private Path makeFolder(Path place) throws IOException {
        var folder = parent(place);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            forceFolder(parent(folder));
            forceFolder(root);
        }
        return folder;
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }

    /** The names in it too are on the disk, where a system lets folders be opened. */
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public InputStream open(StoredName name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public OptionalLong size(StoredName name) throws IOException {
        requireRoot();
        try {
            return OptionalLong.of(Files.size(place(name)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(StoredName name) throws IOException {
        requireRoot();
        var place = place(name);
        Files.deleteIfExists(part(place));
        Files.deleteIfExists(place);
    }

    private Path place(StoredName name) {
        return root.resolve(name.path());
    }

    private static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + PART);
    }

    /** What the operator has to put right is a folder that is not there and one that is not for this user; all else may pass. */
    @Override
    public void check() {
        try {
            if (!Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
                throw missing();
            }
        } catch (NoSuchFileException none) {
            throw missing();
        } catch (IOException refused) {
            throw refused(refused);
        }
        try {
            Probe.tryOut(this);
        } catch (IOException refused) {
            throw refused(refused);
        }
    }

    private StorageProblem missing() {
        return new StorageProblem(
                "共享文件夹 %s 不存在。(The shared folder is not there.)".formatted(root),
                "请先建好或挂载这个文件夹，再启动；程序自己不建它，免得没有挂载时把文件写到本机的磁盘上。地址由 ziping.storage.folder 给出。",
                false);
    }

    private StorageProblem refused(IOException refused) {
        return new StorageProblem(
                "共享文件夹 %s 不能读写：%s。(The shared folder cannot be used.)".formatted(root, refused),
                "请让运行程序的用户能在里面新建、读出和删除文件（systemd 的还要写进 ReadWritePaths），并看看磁盘满没满、文件服务器在不在。",
                !(refused instanceof AccessDeniedException),
                refused);
    }
}
