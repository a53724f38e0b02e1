package io.ziping.evaluation.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.maintenance.FormOwners;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.support.WholeApplication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What has changed since, as transactions begin, overlap and commit. The whole application, whose own jobs may give
 * numbers and compare forms meanwhile, as in earnest: a form may be told once more than it must. About three seconds.
 */
@WholeApplication
class FormChangesTest {

    private static final int ALL = 200;

    @Autowired
    FormChanges changes;

    @Autowired
    ChangeNumbers numbers;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    DraftRemoval removal;

    @Autowired
    FormOwners owners;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long form(String project, ImplementingUnit unit) {
        return documents.create(
                FormFixtures.unfunded(project, unit.getDepartment().getName(), unit.getName()), admin);
    }

    private ImplementingUnit unit(String name) {
        return organizations.findOrCreate(name + "的部门", name);
    }

    private static DataScope of(ImplementingUnit unit) {
        return DataScope.ofUnit(unit.identity());
    }

    private ChangeCursor start(DataScope scope) {
        numbers.give();
        return last(changes.since(Instant.EPOCH, scope), scope);
    }

    /** Reads on to the end. */
    private ChangeCursor last(ChangeCursor from, DataScope scope) {
        var read = changes.after(from, scope, ALL);
        return read.more() ? last(read.next(), scope) : read.next();
    }

    private ChangedForms read(ChangeCursor from, DataScope scope) {
        numbers.give();
        return changes.after(from, scope, ALL);
    }

    private void touch(long form) {
        assertThat(jdbc.sql("update self_evaluation set version = version + 1 where id = :form")
                        .param("form", form)
                        .update())
                .isEqualTo(1);
    }

    private static List<Long> ids(ChangedForms read) {
        return read.forms().stream().map(EvaluationSummary::id).toList();
    }

    @Test
    void comeInTheirOrderPageByPageAndEachFormOnce() {
        var unit = unit("依次变动的单位");
        var forms = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            forms.add(form("依次" + i, unit));
            numbers.give();
        }
        touch(forms.get(0));
        numbers.give();

        var seen = new ArrayList<Long>();
        var cursor = changes.since(Instant.EPOCH, of(unit));
        ChangedForms page;
        do {
            page = changes.after(cursor, of(unit), 2);
            assertThat(page.forms()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids(page));
            cursor = page.next();
        } while (page.more());

        assertThat(new HashSet<>(seen)).containsExactlyInAnyOrderElementsOf(forms);
        assertThat(seen.lastIndexOf(forms.get(0)))
                .as("what changed again goes to the end")
                .isGreaterThan(seen.indexOf(forms.get(1)));
    }

    /** The trap of ordering by moments or by sequences alone: the early number appears after the late one was read. */
    @Test
    void missNoTransactionThatCommitsLate() throws Exception {
        var unit = unit("晚提交的单位");
        var early = form("晚提交的", unit);
        var quick = form("早提交的", unit);
        var cursor = start(of(unit));
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var late = threads.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                touch(early);
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            touch(quick);
            var first = read(cursor, of(unit));
            assertThat(ids(first)).contains(quick).doesNotContain(early);

            mayCommit.countDown();
            late.get(10, TimeUnit.SECONDS);
            assertThat(ids(read(first.next(), of(unit)))).contains(early);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Writers of any length beside two that give numbers and one that reads: in the end it knows every form's last version. */
    @Test
    void missNothingHoweverManyWriteAtOnce() throws Exception {
        var unit = unit("一起变动的单位");
        var forms = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            forms.add(form("一起" + i, unit));
        }
        var cursor = start(of(unit));
        var writing = new AtomicInteger(forms.size());
        var known = new HashMap<Long, Long>();
        var threads = Executors.newFixedThreadPool(forms.size() + 1);
        var running = new ArrayList<Future<?>>();
        try {
            for (var form : forms) {
                running.add(threads.submit(() -> {
                    try {
                        for (int i = 0; i < 15; i++) {
                            var pause = (form * 7 + i * 13L) % 25;
                            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                                touch(form);
                                sleep(pause);
                            });
                        }
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            running.add(threads.submit(() -> {
                while (writing.get() > 0) {
                    numbers.give();
                }
            }));
            boolean ended;
            do {
                ended = writing.get() == 0;
                var read = read(cursor, of(unit));
                for (var form : ids(read)) {
                    known.put(form, version(form));
                }
                cursor = read.next();
            } while (!ended || !read(cursor, of(unit)).forms().isEmpty());
            for (var each : running) {
                each.get(10, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(known.keySet()).containsAll(forms);
        for (var form : forms) {
            assertThat(known.get(form)).as("%d", form).isEqualTo(version(form));
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long version(long form) {
        return jdbc.sql("select version from self_evaluation where id = :form")
                .param("form", form)
                .query(Long.class)
                .single();
    }

    @Test
    void tellDraftsThatWereRemovedAndPutBack() {
        var unit = unit("删表的单位");
        var form = form("删了又恢复", unit);
        var cursor = start(of(unit));

        removal.remove(form, null, admin);
        var removed = read(cursor, of(unit));
        assertThat(removed.gone()).containsExactly(form);
        assertThat(removed.forms()).isEmpty();

        var draft = removal.removed(admin).stream()
                .filter(each -> each.evaluationId() == form)
                .findFirst()
                .orElseThrow();
        removal.restore(draft.id(), admin);
        var restored = read(removed.next(), of(unit));
        assertThat(ids(restored)).containsExactly(form);
        assertThat(restored.gone()).isEmpty();
    }

    @Test
    void tellThoseWhoLoseAFormThatItLeftAndOthersThatItMoved() {
        var from = unit("并出的单位");
        var into = organizations.findOrCreate("并入的部门", "并入的单位");
        var form = form("换单位的", from);
        var here = start(of(from));
        var there = start(of(into));
        var all = start(DataScope.ALL);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("update project set unit_id = :into where unit_id = :from")
                    .param("from", from.identity())
                    .param("into", into.identity())
                    .update();
            owners.unitMerged(from.identity(), into.identity());
        });

        assertThat(read(here, of(from)).gone()).containsExactly(form);
        assertThat(read(here, of(from)).forms()).isEmpty();
        assertThat(ids(read(there, of(into)))).containsExactly(form);
        assertThat(ids(read(all, DataScope.ALL))).contains(form);
        assertThat(read(all, DataScope.ALL).gone()).doesNotContain(form);
    }

    @Test
    void refuseToGoOnInAnotherScopeOrFromBeforeARestoredBackup() {
        var unit = unit("读过的单位");
        var form = form("读过的", unit);
        var cursor = start(of(unit));
        assertThatExceptionOfType(StaleCursorException.class)
                .isThrownBy(() -> changes.after(cursor, DataScope.ALL, ALL));

        // what came after the backup is lost, so the same numbers are given to other changes later
        var ahead = new ChangeCursor(cursor.number() + 1_000, cursor.at(), cursor.scope());
        assertThat(changes.after(ahead, of(unit), ALL).forms()).isEmpty();
        touch(form);
        numbers.give();
        assertThatExceptionOfType(StaleCursorException.class).isThrownBy(() -> changes.after(ahead, of(unit), ALL));
    }

    @Test
    void sayNothingOfWhatOnlyTheProgramKeeps() {
        var form = form("没有变动", unit("没有变动的单位"));

        assertThat(due("compared_version = -1 - version", form)).isZero();
        assertThat(due("followed = not followed", form)).isZero();
        assertThat(due("followed = not followed", form)).isZero();
        assertThat(due("headline = headline", form)).isZero();
        assertThat(due("evidence_files = evidence_files + 1", form)).isEqualTo(1);
        assertThat(due("evidence_files = evidence_files - 1", form)).isEqualTo(1);
    }

    /** How much a transaction that sets something writes down to be numbered; what others write meanwhile is not counted. */
    private long due(String set, long form) {
        return new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("update self_evaluation set " + set + " where id = :form")
                    .param("form", form)
                    .update();
            return jdbc.sql("select count(*) from evaluation_change_due where xmin = pg_current_xact_id()::xid")
                    .query(Long.class)
                    .single();
        });
    }

    /** Read from a moment: all that was committed behind it, whenever it was begun. */
    @Test
    void areFoundByAMomentToo() {
        var unit = unit("按时间的单位");
        var before = form("以前的", unit);
        var moment = last(start(of(unit)), of(unit)).at().plusNanos(1_000);
        var after = form("以后的", unit);
        numbers.give();

        var found = changes.after(changes.since(moment, of(unit)), of(unit), ALL);
        assertThat(ids(found)).contains(after);
        assertThat(Set.copyOf(ids(changes.after(changes.since(Instant.EPOCH, of(unit)), of(unit), ALL))))
                .isEqualTo(Set.of(before, after));
        assertThat(changes.after(changes.since(Instant.parse("2999-01-01T00:00:00Z"), of(unit)), of(unit), ALL)
                        .forms())
                .isEmpty();
    }
}
