package io.ziping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evidence.content.Contents;
import io.ziping.evidence.content.EvidenceProperties;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** How much a form takes in, and what is told when it changes under an upload; here three files and a megabyte are the most. */
@WholeApplication
class EvidenceUploadsTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final int LARGE = 700 * 1024;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationStates forms;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvidenceStore store;

    @Autowired
    EvidenceHistory history;

    @Autowired
    Contents contents;

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

    private Viewer preparer;
    private EvidenceProperties properties;
    private EvidenceFiles files;

    @BeforeEach
    void limits() {
        preparer = accounts.loadUserByUsername("preparer");
        properties = new EvidenceProperties(null, null, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 3);
        files = new EvidenceFiles(forms, store, new EvidenceLimits(properties), history, events, clock);
    }

    private EvidenceUploads uploads(VirusScanner scanner) {
        return new EvidenceUploads(
                forms,
                store,
                history,
                new FileIntake(contents, scanner, properties, transactions, events),
                new EvidenceLimits(properties),
                clock);
    }

    private long draft(String project) {
        return documents.create(FormFixtures.ofYear(2091, project, DEPARTMENT, UNIT), preparer);
    }

    private Brought brought(String title, int size) throws IOException {
        var small = SampleFiles.pdf(title);
        var file = Files.write(
                Files.createTempFile(folder, "brought", ""), Arrays.copyOf(small, Math.max(size, small.length)));
        return new Brought(title + ".pdf", file, Files.size(file));
    }

    private Attached attach(long id, Brought... brought) {
        return uploads(VirusScanner.NONE).attach(id, "", Set.of(), List.of(brought), preparer);
    }

    private long removed(long id, String name) {
        long file = store.of(id).stream()
                .filter(each -> each.isAttached() && each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        transactions.executeWithoutResult(status -> files.remove(id, file, preparer));
        return file;
    }

    private boolean isKept(Brought brought) throws IOException {
        return jdbc.sql("select exists (select from evidence_content c where c.sha256 = :sha256)")
                .param("sha256", Inspected.of(brought.file(), brought.name()).sha256())
                .query(Boolean.class)
                .single();
    }

    private static String refusal(Attached attached) {
        assertThat(attached.names()).isEmpty();
        assertThat(attached.refused()).hasSize(1);
        return attached.refused().get(0).why();
    }

    @Test
    void nothingIsKeptOfWhatAFullFormDoesNotTake() throws IOException {
        var id = draft("材料满了");
        attach(id, brought("满一", 0), brought("满二", 0), brought("满三", 0));
        var fourth = brought("满四", 0);

        assertThat(refusal(attach(id, fourth))).contains("最多3份");

        assertThat(isKept(fourth)).isFalse();
    }

    @Test
    void nothingIsKeptOfWhatIsBroughtToARowThatIsGone() throws IOException {
        var id = draft("材料的行没有了");
        var late = brought("没有行", 0);

        assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> uploads(VirusScanner.NONE)
                        .attach(id, "row.11111111-2222-4333-8444-555555555555", Set.of(), List.of(late), preparer))
                .withMessageContaining("已经删除");

        assertThat(isKept(late)).isFalse();
    }

    @Test
    void whatWasRemovedTakesRoomUntilItGoes() throws IOException {
        var id = draft("传了又删");
        attach(id, brought("删一", LARGE));
        removed(id, "删一.pdf");
        attach(id, brought("删二", LARGE));
        removed(id, "删二.pdf");
        var third = brought("删三", LARGE);

        assertThat(refusal(attach(id, third))).contains("连同移除了的", "2MB", "30天");
        assertThat(isKept(third)).isFalse();

        store.letGo(clock.instant().plusSeconds(1));
        assertThat(attach(id, third).names()).containsExactly("删三.pdf");
    }

    @Test
    void theSameFileAttachedAndRemovedAgainTakesItsRoomOnce() throws IOException {
        var id = draft("同一份传了又删");
        var same = brought("同一份", LARGE);
        for (int i = 0; i < 2; i++) {
            attach(id, same);
            removed(id, "同一份.pdf");
        }

        assertThat(attach(id, same).names()).containsExactly("同一份.pdf");
    }

    @Test
    void isNotRestoredIntoAFormThatIsFull() throws IOException {
        var id = draft("恢复不下");
        attach(id, brought("旧的", LARGE));
        var old = removed(id, "旧的.pdf");
        attach(id, brought("新的", LARGE));

        assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> files.restore(id, old, preparer)))
                .withMessageContaining("最多1MB");

        removed(id, "新的.pdf");
        transactions.executeWithoutResult(status -> files.restore(id, old, preparer));
        assertThat(store.extent(id).files()).isEqualTo(1);
    }

    @Test
    void aPlaceHasTheSameFileOnceHoweverItComesThere() throws IOException {
        var id = draft("移来的同一份");
        var same = brought("同样的", 100);
        attach(id, same);
        var old = removed(id, "同样的.pdf");
        attach(id, same);

        assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> files.restore(id, old, preparer)))
                .withMessage("那里已经有同样的文件：同样的.pdf");

        var first = store.of(id).stream()
                .filter(EvidenceFile::isAttached)
                .findFirst()
                .orElseThrow();
        transactions.executeWithoutResult(status -> files.change(id, first.id(), "", "funding", preparer));
        attach(id, same);
        assertThatExceptionOfType(EvidenceProblem.class)
                .isThrownBy(() -> transactions.executeWithoutResult(
                        status -> files.change(id, first.id(), "", first.place(), preparer)))
                .withMessageContaining("同样的文件");
        assertThat(store.extent(id).files()).isEqualTo(2);
    }

    /** The form is submitted in another window while the second file is looked at. */
    @Test
    void whatWasAttachedIsToldThoughTheFormIsLockedInTheMiddle() throws IOException {
        var id = draft("传到一半提交");
        var looked = new AtomicInteger();
        var submitting = new VirusScanner() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Scan scan(InputStream content) {
                if (looked.incrementAndGet() == 2) {
                    moves.move(id, new MoveRequest(Move.SUBMIT, null, ""), preparer);
                }
                return Scan.CLEAN;
            }
        };

        var attached = uploads(submitting)
                .attach(id, "", Set.of(), List.of(brought("半一", 0), brought("半二", 0), brought("半三", 0)), preparer);

        assertThat(attached.names()).containsExactly("半一.pdf");
        assertThat(attached.refused())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.why()).contains("佐证材料不能再改"));
    }
}
