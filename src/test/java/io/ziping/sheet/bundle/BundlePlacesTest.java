package io.ziping.sheet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.storage.StorageSettings;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredContents;
import io.ziping.storage.Stores;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

/** Files of bundles in a store that instances share: whichever of them is asked has them, for a day. */
@WholeApplication
class BundlePlacesTest {

    @Autowired
    BundleStore store;

    @Autowired
    BundleFolder folder;

    @Autowired
    BundleWorker worker;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MovableClock clock;

    @TempDir
    Path shared;

    @AfterEach
    void present() {
        clock.reset();
        jdbc.sql("delete from storage_removal where area = 'exports'").update();
        jdbc.sql("delete from bundle_job where kept_in is not null").update();
    }

    private BundlePlaces places(Stores stores) {
        return new BundlePlaces(folder, stores, contents(stores), clock);
    }

    private StoredContents contents(Stores stores) {
        return new StoredContents(jdbc, stores, transactions, clock);
    }

    private Stores stores() {
        return StorageSettings.stores(new MockEnvironment()
                .withProperty("ziping.storage.kind", "folder")
                .withProperty("ziping.storage.folder", shared.toString()));
    }

    private static int filesIn(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return (int) all.filter(Files::isRegularFile).count();
        }
    }

    private BundleAttempt begun(String title) {
        var owner = accounts.loadUserByUsername("reviewer");
        var attempt = store.add(owner.accountId(), BundleKind.PDF, "{}", title);
        assertThat(store.begin(attempt)).isPresent();
        store.measure(attempt, 1, owner.scope());
        return attempt;
    }

    @Test
    void areSharedFetchedInPartsAndGoAfterADay() throws IOException {
        var attempt = begun("放在共享文件夹里的");
        var part = Files.writeString(Files.createTempFile("bundle", ".part"), "0123456789");
        var place = places(stores()).write(part).orElseThrow();
        var slower = places(stores()).write(part).orElseThrow();
        Files.delete(part);

        worker.finish(attempt, List.of(), 10, place);
        worker.finish(attempt, List.of("unread"), 10, slower);

        var owner = accounts.loadUserByUsername("reviewer");
        var ended = store.finished(attempt.id(), owner.accountId()).orElseThrow();
        assertThat(ended.place()).isEqualTo(place);
        var file = places(stores()).file(attempt.id(), ended).orElseThrow();
        assertThat(file.contentLength()).isEqualTo(10);
        assertThat(file.getContentAsByteArray()).asString().isEqualTo("0123456789");
        try (var in = file.getInputStream()) {
            assertThat(in.skip(7)).isEqualTo(7);
            assertThat(in.readNBytes(2)).asString().isEqualTo("78");
        }
        assertThat(filesIn(shared)).isEqualTo(2);

        clock.advance(Duration.ofHours(25));
        assertThat(store.finished(attempt.id(), owner.accountId())).isEmpty();
        contents(stores()).removeDue(() -> false);
        assertThat(filesIn(shared)).as("that of the slower run too").isZero();
    }

    @Test
    void lieInTheFolderTheyWereMadeInWhereNothingIsShared() throws IOException {
        var alone = places(new Stores(List.of(), Optional.of(StoreKind.DATABASE)));
        assertThat(alone.write(shared)).isEmpty();
        var lost = new BundleStore.Finished(
                BundleKind.PDF,
                "没有了的",
                DataScope.ALL,
                places(stores())
                        .write(Files.writeString(shared.resolve("x"), "x"))
                        .orElseThrow(),
                1);
        assertThat(alone.file(1, lost)).as("the store is not set up any more").isEmpty();
    }
}
