package io.ziping.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does alike. */
public abstract class ContentStoreContract {

    private static final AtomicLong NUMBERS = new AtomicLong();

    @TempDir
    Path brought;

    /** The store that is held to it. */
    protected abstract ContentStore store() throws Exception;

    /** A number that the store takes for a content: that of a row, or any. */
    protected long number(String sha256, long size) {
        return NUMBERS.incrementAndGet();
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(brought.resolve("file"), bytes);
    }

    private StoredName name(Path file) throws IOException {
        var sha256 = FileDigests.sha256(file);
        return new StoredName("evidence", sha256, number(sha256, Files.size(file)));
    }

    private byte[] read(StoredName name, long size) throws Exception {
        try (var in = new VerifiedContent(store().open(name), name.sha256(), size)) {
            return in.readAllBytes();
        }
    }

    /** A byte, some, what does not go into one part, and what goes in parts of 5 MB to a server. */
    @ParameterizedTest
    @ValueSource(ints = {1, 70_000, 600_000, 12 << 20})
    void givesBackWhatItKeeps(int size) throws Exception {
        var file = file(bytes(size));
        var name = name(file);

        store().put(name, file);

        assertThat(store().size(name)).hasValue(size);
        assertThat(read(name, size)).isEqualTo(bytes(size));
    }

    @Test
    void keepsTheSameContentUnderTwoNamesApart() throws Exception {
        var file = file(bytes(33));
        var one = name(file);
        var other = new StoredName(one.area(), one.sha256(), number("f".repeat(64), 33));
        store().put(one, file);
        store().put(other, file);

        store().delete(one);

        assertThat(store().size(one)).isEmpty();
        assertThat(read(other, 33)).isEqualTo(bytes(33));
    }

    @Test
    void putsAgainWhatWasPutBefore() throws Exception {
        var file = file(bytes(44));
        var name = name(file);
        store().put(name, file);

        store().put(name, file);

        assertThat(read(name, 44)).isEqualTo(bytes(44));
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        var file = file(bytes(55));
        var name = name(file);

        assertThat(store().size(name)).isEmpty();
        assertThatIOException().isThrownBy(() -> read(name, 55)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void deletesOnceAndForGood() throws Exception {
        var file = file(bytes(66));
        var name = name(file);
        store().put(name, file);

        store().delete(name);
        store().delete(name);

        assertThat(store().size(name)).isEmpty();
        assertThatIOException().isThrownBy(() -> read(name, 66));
    }

    @Test
    void keepsNothingOfAFileThatIsNotThere() throws Exception {
        var file = file(bytes(77));
        var name = name(file);

        assertThatIOException().isThrownBy(() -> store().put(name, brought.resolve("missing")));

        assertThat(store().size(name)).isEmpty();
    }

    /** Who stops in the middle is not kept waiting for the rest, and others read on. */
    @Test
    void isReadInPart() throws Exception {
        var file = file(bytes(3 << 20));
        var name = name(file);
        store().put(name, file);

        try (var in = store().open(name)) {
            assertThat(in.readNBytes(10)).hasSize(10);
        }

        assertThat(read(name, 3 << 20)).hasSize(3 << 20);
    }

    @Test
    void isFoundFitForUse() throws Exception {
        var store = store();
        assertThatCode(store::check).doesNotThrowAnyException();
        assertThat(store.place()).isNotBlank();
    }
}
