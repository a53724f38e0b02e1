package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.FileKind;
import io.ziping.evidence.kind.FileProblem;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.storage.StoredContents;
import io.ziping.storage.Stores;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Contents while a scanner looks at them, and while others bring the same. */
@WholeApplication
class ContentUpkeepTest {

    @Autowired
    Contents contents;

    @Autowired
    ContentStores stores;

    @Autowired
    Stores all;

    @Autowired
    StoredContents stored;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    /** Says of one content what it is told to, and of all others that they are clean. */
    private static final class Says implements VirusScanner {

        private final byte[] of;
        private final Scan scan;

        Says(byte[] of, Scan scan) {
            this.of = of.clone();
            this.scan = scan;
        }

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Scan scan(InputStream content) throws IOException {
            return Arrays.equals(content.readAllBytes(), of) ? scan : Scan.CLEAN;
        }
    }

    private long keep(byte[] bytes, Scan scan) throws IOException {
        return keep(contents, bytes, scan);
    }

    private long keep(Contents contents, byte[] bytes, Scan scan) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "brought", ""), bytes);
        return contents.keep(file, Inspected.of(file, "材料"), scan);
    }

    private ScanState state(long content) {
        return ScanState.valueOf(jdbc.sql("select c.scan from evidence_content c where c.id = :id")
                .param("id", content)
                .query(String.class)
                .single());
    }

    private ContentUpkeep upkeep(byte[] of, Scan scan) {
        return new ContentUpkeep(contents, stores, new Says(of, scan), events);
    }

    @Test
    void oneThatTheScannerWillNotLookAtKeepsNoOtherWaiting() throws IOException {
        var large = SampleFiles.pdf("扫描器嫌大");
        var refused = keep(large, Scan.AWAY);
        var next = keep(SampleFiles.pdf("排在后面"), Scan.AWAY);

        upkeep(large, Scan.PASSED_OVER).scan();

        assertThat(state(refused)).isEqualTo(ScanState.WAITING);
        assertThat(state(next)).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void oneThatTheScannerIsLostAtKeepsNoOtherWaitingForEver() throws IOException {
        var deadly = SampleFiles.pdf("扫描器一看就停");
        var lost = keep(deadly, Scan.AWAY);
        var next = keep(SampleFiles.pdf("也排在后面"), Scan.AWAY);
        var upkeep = upkeep(deadly, Scan.AWAY);

        upkeep.scan();
        assertThat(state(next)).as("nobody to ask").isEqualTo(ScanState.WAITING);

        upkeep.scan();
        assertThat(state(next)).isEqualTo(ScanState.CLEAN);
        assertThat(state(lost)).isEqualTo(ScanState.WAITING);

        upkeep(deadly, Scan.CLEAN).scan();
        assertThat(state(lost)).isEqualTo(ScanState.CLEAN);
    }

    /** Who brings a content clean while it is deleted for a virus has it afterwards, with its small picture. */
    @Test
    void whatIsBroughtCleanWhileItIsDeletedStays() throws Exception {
        var picture = SampleFiles.picture("png", 61, 47);
        var content = keep(picture, Scan.NOT_SCANNED);
        var brought = new ArrayList<CompletableFuture<Long>>();
        var slow = new ContentStores(all, stored) {
            @Override
            void delete(Kept kept) {
                if (kept.id() == content) {
                    brought.add(CompletableFuture.supplyAsync(() -> keepClean(picture)));
                    // as far as it comes while this goes on
                    brought.get(0)
                            .completeOnTimeout(-1L, 500, TimeUnit.MILLISECONDS)
                            .join();
                }
                super.delete(kept);
            }
        };
        var whileSlow = new Contents(jdbc, slow, new Thumbnails(), transactions, clock);

        new ContentUpkeep(whileSlow, slow, new Says(picture, Scan.infected("Eicar")), events).scan();

        assertThat(brought).hasSize(1);
        assertThat(keepClean(picture)).isEqualTo(content);
        assertThat(state(content)).isEqualTo(ScanState.CLEAN);
        try (var in = contents.open(content)) {
            assertThat(in.readAllBytes()).isEqualTo(picture);
        }
        assertThat(contents.thumbnail(content)).isPresent();
    }

    private long keepClean(byte[] bytes) {
        try {
            return keep(bytes, Scan.CLEAN);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** No connection waits for a picture to be drawn, and what is known is not drawn again. */
    @Test
    void picturesAreDrawnOnceAndOutsideOfTransactions() throws IOException {
        var inside = new ArrayList<Boolean>();
        var watched = new Thumbnails() {
            @Override
            byte @Nullable [] drawn(Path file, FileKind kind) {
                inside.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.drawn(file, kind);
            }
        };
        var watching = new Contents(jdbc, stores, watched, transactions, clock);
        var picture = SampleFiles.picture("jpg", 53, 41);

        var content = keep(watching, picture, Scan.CLEAN);
        assertThat(keep(watching, picture, Scan.NOT_SCANNED)).isEqualTo(content);

        assertThat(inside).containsExactly(false);
        assertThat(state(content)).isEqualTo(ScanState.CLEAN);
        jdbc.sql("update evidence_content set scan = 'INFECTED' where id = :id")
                .param("id", content)
                .update();
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> keep(watching, picture, Scan.NOT_SCANNED));
        assertThat(inside).as("an infected one is not opened").hasSize(1);
    }
}
