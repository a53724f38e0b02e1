package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evidence.Attached;
import io.ziping.evidence.Brought;
import io.ziping.evidence.ContentHolder;
import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.EvidenceUploads;
import io.ziping.evidence.FileContents;
import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.FileProblem;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.storage.StoredContents;
import io.ziping.storage.Stores;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Contents as they come, are shared, scanned, kept and let go. */
@WholeApplication
class ContentsTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    DraftRemoval drafts;

    @Autowired
    EvidenceUploads uploads;

    @Autowired
    EvidenceFiles files;

    @Autowired
    FileContents fileContents;

    @Autowired
    List<ContentHolder> holders;

    @Autowired
    Contents contents;

    @Autowired
    ContentStores stores;

    @Autowired
    DatabaseStore database;

    @Autowired
    StoredContents stored;

    @Autowired
    ContentUpkeep upkeep;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    private Viewer preparer;
    private int number;

    @BeforeEach
    void viewer() {
        preparer = accounts.loadUserByUsername("preparer");
    }

    @AfterEach
    void present() {
        clock.reset();
    }

    private long draft(String project) {
        return documents.create(FormFixtures.ofYear(2091, project, DEPARTMENT, UNIT), preparer);
    }

    private Brought brought(String name, byte[] content) throws IOException {
        number++;
        var file = Files.write(folder.resolve("brought" + number), content);
        return new Brought(name, file, content.length);
    }

    private Attached attach(long id, Brought file) {
        return uploads.attach(id, "", Set.of(), List.of(file), preparer);
    }

    private EvidenceFile only(long id) {
        return files.of(id, preparer).places().get(0).files().get(0);
    }

    private byte[] read(EvidenceFile file) throws IOException {
        try (var in = fileContents.open(file)) {
            return in.readAllBytes();
        }
    }

    private int count(String sql, long content) {
        return jdbc.sql(sql).param("content", content).query(Integer.class).single();
    }

    private boolean isKept(long content) {
        return count("select count(*) from evidence_content where id = :content", content) == 1;
    }

    private long contentOf(EvidenceFile file) {
        return Objects.requireNonNull(file.contentId());
    }

    @Test
    void areReadInPartsAsTheyCame() throws IOException {
        var id = draft("大的材料");
        var large = SampleFiles.pdf("大的");
        var padded = Arrays.copyOf(large, 2 * DatabaseStore.PART + 17);
        attach(id, brought("大的.pdf", padded));

        assertThat(read(only(id))).isEqualTo(padded);
        assertThat(count("select count(*) from evidence_part where content_id = :content", contentOf(only(id))))
                .isEqualTo(3);
    }

    /** Everybody sends the same at the same moment: one content, and each form has its file. */
    @Test
    void areKeptOnceWhenManyBringTheSameAtOnce() throws Exception {
        int many = 6;
        var same = SampleFiles.pdf("一起传的");
        var barrier = new CyclicBarrier(many);
        var pool = Executors.newFixedThreadPool(many);
        var tasks = new ArrayList<Callable<Attached>>();
        var forms = new ArrayList<Long>();
        for (int i = 0; i < many; i++) {
            var id = draft("一起传" + i);
            var file = brought("通知.pdf", same);
            forms.add(id);
            tasks.add(() -> {
                barrier.await();
                return attach(id, file);
            });
        }
        try {
            for (var done : pool.invokeAll(tasks)) {
                assertThat(done.get().refused()).isEmpty();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(forms.stream().map(id -> only(id).contentId()).distinct()).hasSize(1);
        assertThat(read(only(forms.get(0)))).isEqualTo(same);
    }

    /** The same person presses twice: the form has the file once. */
    @Test
    void areAttachedOnceToAPlace() throws Exception {
        var id = draft("连按两次");
        var same = SampleFiles.pdf("连按两次");
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var tasks = new ArrayList<Callable<Attached>>();
        for (int i = 0; i < 2; i++) {
            var file = brought("通知.pdf", same);
            tasks.add(() -> {
                barrier.await();
                return attach(id, file);
            });
        }
        try {
            var refused = 0;
            for (var done : pool.invokeAll(tasks)) {
                refused += done.get().refused().size();
            }
            assertThat(refused).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(files.of(id, preparer).count()).isEqualTo(1);
    }

    @Test
    void goWhenNothingNeedsThemAndNotBefore() throws IOException {
        var id = draft("留多久");
        attach(id, brought("报告.pdf", SampleFiles.pdf("留多久")));
        var file = only(id);
        var content = contentOf(file);
        files.remove(id, file.id(), preparer);

        clock.advance(EvidenceFiles.KEPT.minusHours(1));
        clean();
        assertThat(isKept(content)).as("it can be restored").isTrue();

        clock.advance(Duration.ofHours(2));
        clean();
        assertThat(isKept(content)).isFalse();
        assertThat(count("select count(*) from evidence_part where content_id = :content", content))
                .isZero();
        assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> files.restore(id, file.id(), preparer))
                .withMessageContaining("不能恢复");
    }

    @Test
    void stayWhileADeletedDraftCanBePutBack() throws IOException {
        var id = draft("删了的草稿的材料");
        attach(id, brought("报告.pdf", SampleFiles.pdf("删了的草稿")));
        var content = contentOf(only(id));
        drafts.remove(id, null, preparer);

        clock.advance(Duration.ofDays(20));
        clean();
        assertThat(isKept(content)).isTrue();

        jdbc.sql("delete from deleted_draft where evaluation_id = :id")
                .param("id", id)
                .update();
        clean();
        assertThat(isKept(content)).isFalse();
    }

    private void clean() {
        jdbc.sql("update evidence_file set content_id = null where removed_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(EvidenceFiles.KEPT)))
                .update();
        upkeep.clean(holders.stream().map(ContentHolder::table).toList());
    }

    /** A scanner that knows one virus, while it is there. */
    private static final class OneVirus implements VirusScanner {

        private final byte[] virus;
        private boolean away;

        OneVirus(byte[] virus) {
            this.virus = virus;
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Scan scan(InputStream content) throws IOException {
            if (away) {
                return Scan.AWAY;
            }
            return Arrays.equals(content.readAllBytes(), virus) ? Scan.infected("Eicar") : Scan.CLEAN;
        }
    }

    @Test
    void waitForAScannerThatIsAwayAndCanBeFetchedOnceItHasLooked() throws IOException {
        var id = draft("等查毒");
        var what = brought("报告.pdf", SampleFiles.pdf("等查毒"));
        contents.keep(what.file(), Inspected.of(what.file(), what.name()), Scan.AWAY);
        attach(id, what);
        assertThat(only(id).scan()).isEqualTo(ScanState.WAITING);
        assertThat(only(id).isFetchable()).isFalse();
        assertThatExceptionOfType(EvidenceProblem.class).isThrownBy(() -> read(only(id)));

        var scanner = new OneVirus(new byte[0]);
        scanner.away = true;
        var scanning = new ContentUpkeep(contents, stores, scanner, events);
        scanning.scan();
        assertThat(only(id).scan()).isEqualTo(ScanState.WAITING);

        scanner.away = false;
        scanning.scan();
        assertThat(only(id).isFetchable()).isTrue();
    }

    @Test
    void areDeletedWhenAVirusIsFoundLaterAndNotTakenAgain() throws IOException {
        var id = draft("后来查出病毒");
        var what = brought("报告.pdf", SampleFiles.pdf("后来查出病毒"));
        attach(id, what);
        var content = contentOf(only(id));

        new ContentUpkeep(contents, stores, new OneVirus(Files.readAllBytes(what.file())), events).scan();

        assertThat(only(id).scan()).isEqualTo(ScanState.INFECTED);
        assertThat(only(id).isFetchable()).isFalse();
        assertThat(count("select count(*) from evidence_part where content_id = :content", content))
                .isZero();
        var inspected = Inspected.of(what.file(), what.name());
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> contents.keep(what.file(), inspected, Scan.NOT_SCANNED))
                .withMessageContaining("查出过病毒");

        // a newer scanner knows better
        contents.keep(what.file(), inspected, Scan.CLEAN);
        assertThat(read(only(id))).isEqualTo(Files.readAllBytes(what.file()));
    }

    @Test
    void areFoundWhereTheyWerePutWhenAnotherStoreIsChosen() throws IOException {
        var inDatabase = brought("一.pdf", SampleFiles.pdf("在数据库"));
        var before = contents.keep(inDatabase.file(), Inspected.of(inDatabase.file(), "一.pdf"), Scan.CLEAN);
        var directory = folder.resolve("evidence");
        var both = new ContentStores(
                new Stores(List.of(database, new DirectoryStore(directory)), Optional.empty()), stored);
        var moved = new Contents(jdbc, both, new Thumbnails(), transactions, clock);
        var inDirectory = brought("二.pdf", SampleFiles.pdf("在目录"));

        var after = moved.keep(inDirectory.file(), Inspected.of(inDirectory.file(), "二.pdf"), Scan.CLEAN);

        try (var in = moved.open(before)) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(inDatabase.file()));
        }
        try (var in = moved.open(after)) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(inDirectory.file()));
        }
        assertThat(directory.resolve(after / 1000 + "/" + after)).exists();
        jdbc.sql("delete from evidence_content where id = :content")
                .param("content", after)
                .update();
    }
}
