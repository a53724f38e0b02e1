package io.ziping.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents in a folder that instances share. Milliseconds. */
class FolderStoreTest extends ContentStoreContract {

    @TempDir
    Path folder;

    @Override
    protected ContentStore store() {
        return new FolderStore(folder);
    }

    private StoredName put(String words) throws IOException {
        var file = Files.writeString(brought.resolve("file"), words);
        var name = new StoredName("evidence", FileDigests.sha256(file), 17);
        store().put(name, file);
        return name;
    }

    @Test
    void namesFilesByTheirDigestAndLeavesNothingBeside() throws IOException {
        var name = put("abc");

        assertThat(name.path())
                .isEqualTo("evidence/ba/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad-17");
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(folder.resolve(name.path()));
        }
    }

    @Test
    void keepsNoFileThatIsNotWhatItsNameSays() throws IOException {
        var file = Files.writeString(brought.resolve("file"), "abc");
        var wrong = new StoredName("evidence", "0".repeat(64), 1);

        assertThatIOException().isThrownBy(() -> store().put(wrong, file)).withMessageContaining("digest");

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Where it is not mounted, files would land on the disk beneath. */
    @Test
    void makesNoFolderThatIsNotThere() throws IOException {
        var missing = new FolderStore(folder.resolve("not-mounted"));
        var file = Files.writeString(brought.resolve("file"), "abc");
        var name = new StoredName("evidence", FileDigests.sha256(file), 1);

        assertThatIOException().isThrownBy(() -> missing.put(name, file));
        assertThatIOException().isThrownBy(() -> missing.size(name));
        assertThatIOException().isThrownBy(() -> missing.delete(name));
        assertThatExceptionOfType(StorageProblem.class)
                .isThrownBy(missing::check)
                .withMessageContaining("不存在")
                .satisfies(problem -> assertThat(problem.isPassing()).isFalse());
        assertThat(folder.resolve("not-mounted")).doesNotExist();
    }

    /** Root may write anywhere: a file in the place of the folder stands for what cannot be written. */
    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("check"), "in the way");

        assertThatExceptionOfType(StorageProblem.class)
                .isThrownBy(() -> store().check())
                .withMessageContaining("不能读写")
                .satisfies(problem ->
                        assertThat(problem.isPassing()).as("it may pass").isTrue());
    }

    /** Another user's folder stays so until somebody gives the right; a file server may come back. */
    @Test
    void endsTheStartOnlyForWhatDoesNotPass() {
        for (var failure : List.of(new AccessDeniedException("files"), new FileSystemException("files"))) {
            var refusing = new FolderStore(folder) {
                @Override
                public void put(StoredName name, Path file) throws IOException {
                    throw failure;
                }
            };
            assertThatExceptionOfType(StorageProblem.class)
                    .isThrownBy(refusing::check)
                    .satisfies(problem ->
                            assertThat(problem.isPassing()).isEqualTo(!(failure instanceof AccessDeniedException)));
        }
    }

    @Test
    void isReadOnlyAsFarAsItIsWhatWasKept() throws IOException {
        var name = put("abcdef");
        var place = folder.resolve(name.path());

        for (var altered : new String[] {"abcdeX", "abcde", "abcdefg", ""}) {
            Files.writeString(place, altered);
            assertThatIOException().as(altered).isThrownBy(() -> {
                try (var in = new VerifiedContent(store().open(name), name.sha256(), 6)) {
                    in.readAllBytes();
                }
            });
        }
        Files.writeString(place, "abcdef");
        try (var in = new VerifiedContent(store().open(name), name.sha256(), 6)) {
            assertThat(in.skip(4)).isEqualTo(4);
            assertThat(in.read()).isEqualTo('e');
            assertThat(in.readAllBytes()).containsExactly('f');
        }
    }
}
