package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents in a directory. */
class DirectoryStoreTest {

    @TempDir
    private Path directory;

    @TempDir
    private Path elsewhere;

    private DirectoryStore store;

    @BeforeEach
    void open() {
        store = new DirectoryStore(directory.resolve("evidence"));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(elsewhere.resolve("file"), bytes);
    }

    private byte[] read(long id) throws IOException {
        try (var in = store.open(id)) {
            return in.readAllBytes();
        }
    }

    @Test
    void keepsAFileAndNothingBesideIt() throws IOException {
        store.put(1234, file(new byte[] {1, 2, 3}));

        assertThat(read(1234)).containsExactly(1, 2, 3);
        try (var all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(directory.resolve("evidence/1/1234"));
        }
    }

    @Test
    void forgetsAFileOnce() throws IOException {
        store.put(5, file(new byte[] {1}));

        store.delete(5);
        store.delete(5);

        assertThatIOException().isThrownBy(() -> read(5));
    }

    @Test
    void leavesNoHalfAFile() {
        assertThatIOException().isThrownBy(() -> store.put(6, elsewhere.resolve("missing")));

        try (var all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
