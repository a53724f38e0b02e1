package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.ziping.evidence.EvidenceBeside;
import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.storage.ContentStore;
import io.ziping.storage.FileDigests;
import io.ziping.storage.S3Server;
import io.ziping.storage.StorageSettings;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredContents;
import io.ziping.storage.StoredName;
import io.ziping.storage.Stores;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

/** Contents that lie in a folder or a bucket: written before rows name them, moved between stores, removed when nothing names them. */
@WholeApplication
class ContentMovesTest {

    @Autowired
    DatabaseStore database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DataSource source;

    @Autowired
    MovableClock clock;

    @TempDir
    Path directory;

    private ContentStore folder;
    private int number;

    @BeforeEach
    void folder() throws IOException {
        clearNotes();
        folder = folderOf(directory);
    }

    @AfterEach
    void remove() {
        clock.reset();
        jdbc.sql("delete from evidence_content where kept_in <> 'DATABASE' or kind = 'TEST'")
                .update();
        clearNotes();
    }

    private void clearNotes() {
        jdbc.sql("delete from storage_removal").update();
    }

    private static ContentStore folderOf(Path directory) throws IOException {
        var root = Files.createDirectories(directory.resolve("shared"));
        var settings = new MockEnvironment().withProperty("ziping.storage.folder", root.toString());
        return StorageSettings.stores(settings).get(StoreKind.FOLDER);
    }

    /** The application as it were with these settings. */
    private record Setting(StoredContents stored, ContentStores stores, Contents contents, ContentMoves moves) {}

    private Setting set(StoreKind chosen, ContentStore... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(database);
        var stores = new Stores(all, Optional.of(chosen));
        var stored = new StoredContents(jdbc, stores, transactions, clock);
        var kept = new ContentStores(stores, stored);
        return new Setting(
                stored,
                kept,
                new Contents(jdbc, kept, new Thumbnails(), transactions, clock),
                new ContentMoves(jdbc, kept, transactions));
    }

    private long keep(Setting set, byte[] bytes) throws IOException {
        number++;
        var file = Files.write(directory.resolve("brought" + number), bytes);
        return set.contents().keep(file, Inspected.of(file, "材料"), Scan.CLEAN);
    }

    private static byte[] read(Setting set, long content) throws IOException {
        try (var in = set.contents().open(content)) {
            return in.readAllBytes();
        }
    }

    private int notes() {
        return jdbc.sql("select count(*) from storage_removal")
                .query(Integer.class)
                .single();
    }

    private List<Path> filesIn(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void areWrittenAndNamed() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        var bytes = SampleFiles.pdf("放在文件夹里");

        var content = keep(set, bytes);

        assertThat(read(set, content)).isEqualTo(bytes);
        assertThat(filesIn(directory.resolve("shared")))
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(bytes));
        assertThat(notes()).isZero();
        assertThat(keep(set, bytes)).as("once, whoever brings it").isEqualTo(content);
        assertThat(filesIn(directory.resolve("shared"))).hasSize(1);
    }

    /** A store that cannot be written to, or whose machine dies after the file is there: no row, and in a day no file. */
    @Test
    void leaveNothingWhenTheRowDoesNotCome() throws IOException {
        var set = set(StoreKind.FOLDER, new Broken(folder));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> keep(set, SampleFiles.pdf("写完断了")));

        assertThat(filesIn(directory.resolve("shared"))).hasSize(1);
        assertThat(jdbc.sql("select count(*) from evidence_content where kept_in = 'FOLDER'")
                        .query(Integer.class)
                        .single())
                .isZero();
        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared")))
                .as("it may still be written")
                .hasSize(1);
        clock.advance(Duration.ofHours(25));
        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).isEmpty();
        assertThat(notes()).isZero();
    }

    @Test
    void cannotBeNamedOnceTheyWereRemoved() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        var file = Files.writeString(directory.resolve("late"), "late");
        var place = set.stored().write(folder, "evidence", FileDigests.sha256(file), file);
        clock.advance(Duration.ofHours(25));
        set.stored().removeDue(() -> false);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> set.stored().name(place));
    }

    @Test
    void stayInTheStoreAsLongAsABackupMayWantThem() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        keep(set, SampleFiles.pdf("没有表要了"));
        clock.advance(Duration.ofDays(2));

        set.contents().clean(List.of("evidence_file", "spot_check_file"));

        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).hasSize(1);
        clock.advance(Duration.ofDays(16));
        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).isEmpty();
    }

    @Test
    void ofAVirusGoWithinAMinuteAndMayComeBackClean() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        var bytes = SampleFiles.pdf("查出病毒的");
        var content = keep(set, bytes);
        set.contents().scanned(kept(content), Scan.infected("Eicar"));

        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).isEmpty();

        assertThat(keep(set, bytes)).isEqualTo(content);
        set.stored().removeDue(() -> false);
        assertThat(read(set, content)).isEqualTo(bytes);
    }

    /** One that was moved while the scanner looked at it goes from where it lies now, and from where it lay. */
    @Test
    void ofAVirusGoFromWhereTheyWereMovedMeanwhile() throws IOException {
        var beside = new DirectoryStore(Files.createDirectories(directory.resolve("beside")));
        var content = keep(set(StoreKind.DIRECTORY, folder, beside), SampleFiles.pdf("边搬边扫"));
        var asItWas = kept(content);
        var set = set(StoreKind.FOLDER, folder, beside);
        set.moves().move();
        assertThat(kept(content).keptIn()).isEqualTo(StoreKind.FOLDER);
        var files = filesIn(directory.resolve("shared")).size();

        set.contents().scanned(asItWas, Scan.infected("Eicar"));

        set.stored().removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).hasSize(files - 1);
        assertThat(filesIn(directory.resolve("beside"))).isEmpty();
    }

    private Kept kept(long content) {
        return jdbc.sql("select " + Kept.COLUMNS + " from evidence_content c where c.id = :id")
                .param("id", content)
                .query(Kept::of)
                .single();
    }

    /** Database, folder, bucket and back; who reads meanwhile reads on. */
    @Test
    void areMovedFromAnyStoreToAnyOther() throws Exception {
        try (var server = new S3Server(Files.createDirectories(directory.resolve("s3"))).with("files")) {
            var bucket = server.store("files");
            var bytes = SampleFiles.pdf("搬来搬去");
            var large = Arrays.copyOf(bytes, 2 * DatabaseStore.PART + 5);
            var inDatabase = set(StoreKind.DATABASE, folder, bucket);
            var one = keep(inDatabase, bytes);
            var other = keep(inDatabase, large);

            for (var kind : List.of(StoreKind.FOLDER, StoreKind.S3, StoreKind.DATABASE)) {
                var set = set(kind, folder, bucket);
                assertThat(set.moves().left().files()).isPositive();
                try (var begun = set.contents().open(other)) {
                    var first = begun.readNBytes(1000);
                    set.moves().move();
                    set.stored().removeDue(() -> false);
                    assertThat(set.moves().left()).isEqualTo(new ContentMoves.Left(0, 0));
                    assertThat(first).hasSize(1000);
                    assertThat(begun.readAllBytes()).hasSize(large.length - 1000);
                }
                assertThat(kept(one).keptIn()).isEqualTo(kind);
                assertThat(read(set, one)).isEqualTo(bytes);
                assertThat(read(set, other)).isEqualTo(large);
            }

            clock.advance(Duration.ofDays(16));
            var last = set(StoreKind.DATABASE, folder, bucket);
            last.stored().removeDue(() -> false);
            assertThat(read(last, other))
                    .as("what lay there before does not take it")
                    .isEqualTo(large);
            assertThat(filesIn(directory.resolve("shared"))).isEmpty();
            assertThat(filesIn(directory.resolve("s3/files"))).isEmpty();
            assertThat(notes()).isZero();
        }
    }

    /** One that is not what was kept stays where it is, is not read to its end, and keeps no other from moving. */
    @Test
    void thatAreBrokenAreSaidAndPassedOver() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        var broken = keep(set, SampleFiles.pdf("磁盘坏了的"));
        Files.writeString(filesIn(directory.resolve("shared")).get(0), "something else");
        var whole = keep(set, SampleFiles.pdf("好的"));
        var back = set(StoreKind.DATABASE, folder);

        back.moves().move();

        assertThat(kept(broken).keptIn()).isEqualTo(StoreKind.FOLDER);
        assertThat(kept(whole).keptIn()).isEqualTo(StoreKind.DATABASE);
        assertThatIOException().isThrownBy(() -> read(back, broken)).withMessageContaining("not what was kept");
    }

    /** Whoever cannot write tries once a minute, and leaves one note, not one for each content. */
    @Test
    void endAtTheFirstThatCannotBeWritten() throws IOException {
        var inDatabase = set(StoreKind.DATABASE, folder);
        var contents = List.of(
                keep(inDatabase, SampleFiles.pdf("满了一")),
                keep(inDatabase, SampleFiles.pdf("满了二")),
                keep(inDatabase, SampleFiles.pdf("满了三")));
        var full = set(StoreKind.FOLDER, new Broken(folder));

        full.moves().move();

        assertThat(notes()).isEqualTo(1);
        assertThat(contents)
                .allSatisfy(content -> assertThat(kept(content).keptIn()).isEqualTo(StoreKind.DATABASE));
    }

    /** Those of a store that is gone stay, and keep those of the others from nothing; the next time goes on behind. */
    @Test
    void leaveAStoreThatIsGone() throws IOException {
        var set = set(StoreKind.FOLDER, folder);
        var away = keep(set, SampleFiles.pdf("文件夹不在了一"));
        keep(set, SampleFiles.pdf("文件夹不在了二"));
        var beside = new DirectoryStore(Files.createDirectories(directory.resolve("beside")));
        var here = keep(set(StoreKind.DIRECTORY, beside), SampleFiles.pdf("目录还在"));
        var asked = new AtomicInteger();
        var gone = new Broken(folder) {
            @Override
            public InputStream open(StoredName name) throws IOException {
                asked.incrementAndGet();
                throw new IOException("no answer");
            }

            @Override
            public void check() {
                folderThatIsNotThere();
            }
        };
        var back = set(StoreKind.DATABASE, gone, beside);

        back.moves().move();
        assertThat(asked).hasValue(1);
        assertThat(kept(here).keptIn()).isEqualTo(StoreKind.DATABASE);
        assertThat(kept(away).keptIn()).isEqualTo(StoreKind.FOLDER);
    }

    private void folderThatIsNotThere() {
        try {
            StorageSettings.stores(new MockEnvironment()
                            .withProperty(
                                    "ziping.storage.folder",
                                    directory.resolve("gone").toString()))
                    .get(StoreKind.FOLDER)
                    .check();
        } catch (IOException unset) {
            throw new AssertionError(unset);
        }
    }

    /** A store that refuses is asked once a run, and who is refused lets the others pass the next time. */
    @Test
    void areRemovedAsFarAsTheStoreLetsThem() throws IOException {
        var asked = new AtomicInteger();
        var refusing = new Broken(folder) {
            @Override
            public void delete(StoredName name) throws IOException {
                if (asked.getAndIncrement() == 0) {
                    throw new IOException("held open");
                }
                super.delete(name);
            }
        };
        for (int i = 0; i < 3; i++) {
            var file = Files.writeString(directory.resolve("removed" + i), "removed" + i);
            var place =
                    set(StoreKind.FOLDER, folder).stored().write(folder, "evidence", FileDigests.sha256(file), file);
            assertThat(place.kind()).isEqualTo(StoreKind.FOLDER);
        }
        clock.advance(Duration.ofHours(25));
        var stored = set(StoreKind.FOLDER, refusing).stored();

        stored.removeDue(() -> true);
        assertThat(asked).as("about to stop").hasValue(0);
        stored.removeDue(() -> false);
        assertThat(asked).hasValue(1);
        stored.removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).hasSize(1);
        clock.advance(Duration.ofMinutes(11));
        stored.removeDue(() -> false);
        assertThat(filesIn(directory.resolve("shared"))).isEmpty();
        assertThat(notes()).isZero();
    }

    @Test
    void areNamedInABackupAndMissedByARestore() throws Exception {
        var set = set(StoreKind.FOLDER, folder);
        keep(set, SampleFiles.pdf("备份以外的一"));
        keep(set, SampleFiles.pdf("备份以外的二"));
        var settings = new MockEnvironment()
                .withProperty(
                        "ziping.storage.folder", directory.resolve("shared").toString());
        try (var connection = source.getConnection()) {
            var beside = EvidenceBeside.of(connection);
            assertThat(beside.amounts()).singleElement().satisfies(amount -> {
                assertThat(amount.kind()).isEqualTo("FOLDER");
                assertThat(amount.files()).isEqualTo(2);
            });
            assertThat(beside.remarks(EvidenceBeside.Places.of(settings))).isEmpty();
            assertThat(beside.remarks(EvidenceBeside.Places.of(new MockEnvironment())))
                    .singleElement()
                    .asString()
                    .contains("共享文件夹");
            Files.delete(filesIn(directory.resolve("shared/evidence")).get(0));
            assertThat(beside.remarks(EvidenceBeside.Places.of(settings)))
                    .singleElement()
                    .asString()
                    .contains("缺 1 份佐证材料（共 2 份）");
            settings.setProperty(
                    "ziping.storage.folder", directory.resolve("gone").toString());
            assertThat(beside.remarks(EvidenceBeside.Places.of(settings)))
                    .singleElement()
                    .asString()
                    .contains("没有核对", "不存在");
        }
    }

    /** Keeps what it is given, and dies before it says so. */
    private static class Broken implements ContentStore {

        private final ContentStore store;

        Broken(ContentStore store) {
            this.store = store;
        }

        @Override
        public StoreKind kind() {
            return store.kind();
        }

        @Override
        public String place() {
            return store.place();
        }

        @Override
        public void put(StoredName name, Path file) throws IOException {
            store.put(name, file);
            throw new IOException("broken off");
        }

        @Override
        public InputStream open(StoredName name) throws IOException {
            return store.open(name);
        }

        @Override
        public OptionalLong size(StoredName name) throws IOException {
            return store.size(name);
        }

        @Override
        public void delete(StoredName name) throws IOException {
            store.delete(name);
        }
    }
}
