package io.ziping.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

/** What is said of a store at the start and afterwards. Some five seconds, for a server that is not there and one that hangs. */
class StorageStartTest {

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-12-02T09:00:00Z");

    private MockEnvironment folder(String name) {
        return new MockEnvironment()
                .withProperty("ziping.storage.kind", "folder")
                .withProperty("ziping.storage.folder", directory.resolve(name).toString());
    }

    @Test
    void beginsWithAStoreThatWorks() {
        assertThatCode(() -> new StorageStart(StorageSettings.stores(folder(""))).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        new StorageStart(StorageSettings.stores(new MockEnvironment())).afterSingletonsInstantiated())
                .as("the database")
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotBeginWithSettingsThatCannotBe() {
        assertThatExceptionOfType(StorageProblem.class)
                .isThrownBy(
                        () -> new StorageStart(StorageSettings.stores(folder("missing"))).afterSingletonsInstantiated())
                .withMessageContaining("不存在");
        var half = new MockEnvironment().withProperty("ziping.storage.kind", "s3");
        assertThatExceptionOfType(StorageProblem.class)
                .isThrownBy(() -> StorageSettings.stores(half))
                .withMessageContaining("ziping.storage.s3.bucket");
    }

    /** As of variables that are there and say nothing. */
    @Test
    void hasNoStoreWhoseSettingsAreEmpty() {
        new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(StoredContents.class, () -> Mockito.mock(StoredContents.class))
                .withBean("other", ContentStore.class, () -> new FolderStore(directory))
                .withPropertyValues("ziping.storage.folder=", "ziping.storage.s3.bucket=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeans(ContentStore.class)
                        .containsOnlyKeys("other"));
        assertThat(StorageSettings.stores(new MockEnvironment().withProperty("ziping.storage.folder", ""))
                        .find(StoreKind.FOLDER))
                .isEmpty();
    }

    /** Forms are filled in without it; its state is told. */
    @Test
    void beginsWhileAServerIsAwayAndSaysSo() throws Exception {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var stores = StorageSettings.stores(new MockEnvironment()
                .withProperty("ziping.storage.kind", "s3")
                .withProperty("ziping.storage.s3.endpoint", "http://127.0.0.1:" + port)
                .withProperty("ziping.storage.s3.bucket", "files")
                .withProperty("ziping.storage.s3.access-key", "a")
                .withProperty("ziping.storage.s3.secret-key", "not-to-be-told"));

        assertThatCode(() -> new StorageStart(stores).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        var health = new StorageHealth(stores, Clock.systemUTC()).health();
        assertThat(health.getStatus()).isEqualTo(StorageHealth.UNAVAILABLE);
        assertThat(health.getDetails().toString()).contains("连不上").doesNotContain("not-to-be-told");
    }

    @Test
    void looksAgainAfterAMinute() throws Exception {
        InstantSource time = () -> now;
        var root = Files.createDirectory(directory.resolve("shared"));
        var health = new StorageHealth(StorageSettings.stores(folder("shared")), time.withZone(ZoneOffset.UTC));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(health.health().getStatus()).isEqualTo(StorageHealth.UNAVAILABLE);
    }

    /** As of a mount whose server is away: whoever asks is answered all the same, and told once it answers. */
    @Test
    void keepsNobodyWaitingForAStoreThatHangs() throws Exception {
        var answer = new CountDownLatch(1);
        var hanging = new FolderStore(directory) {
            @Override
            public void check() {
                try {
                    answer.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        var health = new StorageHealth(new Stores(List.of(hanging), Optional.of(StoreKind.FOLDER)), Clock.systemUTC());
        var begun = System.nanoTime();
        assertThat(health.health().getDetails().toString()).contains("没有应答");
        assertThat(health.health().getStatus()).isEqualTo(StorageHealth.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));

        answer.countDown();

        for (int i = 0; i < 100 && !health.health().getStatus().equals(Status.UP); i++) {
            Thread.sleep(50);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        health.destroy();
    }

    /** A hard mount whose server is away never answers; the application begins all the same. */
    @Test
    void beginsWithAStoreThatHangs() {
        var answer = new CountDownLatch(1);
        var hanging = new FolderStore(directory) {
            @Override
            public void check() {
                try {
                    answer.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        var stores = new Stores(List.of(hanging), Optional.of(StoreKind.FOLDER));

        assertThatCode(() -> new StorageStart(stores, Duration.ofMillis(50)).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
        answer.countDown();
    }

    @Test
    void tellsNoKeys() {
        var properties =
                new StorageProperties.Bucket(null, "us-east-1", "files", "", true, "an-access-key", "a-secret-key");
        assertThat(new StorageProperties(null, null, properties).toString())
                .doesNotContain("an-access-key", "a-secret-key");
    }
}
