package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {

    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir
    Path cluster;

    @Test
    void readsProcessStartAndPort() throws IOException {
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                "4711\n/var/lib/data\n1735689600\n5433\n\n127.0.0.1\n  1234  5\nready   \n");

        assertThat(PostmasterPid.in(cluster))
                .contains(
                        new PostmasterPid(4711, Path.of("/var/lib/data"), Instant.parse("2025-01-01T00:00:00Z"), 5433));
    }

    @Test
    void isAbsentWithoutAFileOrWithHalfOfOne() throws IOException {
        assertThat(PostmasterPid.in(cluster)).isEmpty();

        Files.writeString(cluster.resolve("postmaster.pid"), "4711\n/var/lib/data\n");
        assertThat(PostmasterPid.in(cluster)).isEmpty();

        Files.writeString(cluster.resolve("postmaster.pid"), "4711\n/var/lib/data\nx\ny\n");
        assertThat(PostmasterPid.in(cluster)).isEmpty();
    }

    @Test
    void isGoneWhenNoProcessHasTheNumber() {
        assertThat(new PostmasterPid(Integer.MAX_VALUE, cluster, Instant.now(), 1).isGone())
                .isTrue();
        assertThat(new PostmasterPid(OWN_PID, cluster, Instant.now(), 1).isGone())
                .isFalse();
    }

    @Test
    void tellsAProcessThatStartedAtAnotherTimeApart() {
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();

        assertThat(new PostmasterPid(OWN_PID, cluster, started, 1).isAnotherProcess())
                .isFalse();
        assertThat(new PostmasterPid(OWN_PID, cluster, started.minusSeconds(3600), 1).isAnotherProcess())
                .isTrue();
    }

    @Test
    void tellsACopyByTheDirectoryItNames(@TempDir Path copy) throws IOException {
        var written = "%d\n%s\n1735689600\n5433\n".formatted(OWN_PID, cluster);
        Files.writeString(cluster.resolve("postmaster.pid"), written);
        Files.writeString(copy.resolve("postmaster.pid"), written);

        assertThat(PostmasterPid.in(copy).orElseThrow().isCopiedTo(copy)).isTrue();
        assertThat(PostmasterPid.in(cluster).orElseThrow().isCopiedTo(cluster)).isFalse();

        Files.delete(cluster.resolve("postmaster.pid"));
        assertThat(PostmasterPid.in(copy).orElseThrow().isCopiedTo(copy))
                .as("nothing says that the other one has a server: it may have been moved here")
                .isFalse();
    }
}
