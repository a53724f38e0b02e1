package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process in place of the server, which a test ends. */
class ServerWatchTest {

    private static final Duration OFTEN = Duration.ofMillis(10);

    private @Nullable ServerWatch watch;
    private final List<ProcessHandle> started = new CopyOnWriteArrayList<>();
    private final List<String> given = new CopyOnWriteArrayList<>();

    /** One that does nothing for a while. */
    private ProcessHandle start() throws IOException {
        var process = new ProcessBuilder("sleep", "60")
                .redirectErrorStream(true)
                .start()
                .toHandle();
        started.add(process);
        return process;
    }

    private void watch(ServerWatch.Restart restart) throws IOException {
        watch = new ServerWatch(start(), OFTEN, restart, given::add);
    }

    @AfterEach
    void endAll() {
        if (watch != null) {
            watch.close();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private void endLast() {
        started.get(started.size() - 1).destroyForcibly();
    }

    private void awaitStarted(int many) {
        Awaitility.await().pollInterval(OFTEN).until(() -> started.size() == many);
    }

    @Test
    void startsWhatHasEnded() throws IOException {
        watch(this::start);
        endLast();
        awaitStarted(2);
        endLast();
        awaitStarted(3);
        assertThat(given).isEmpty();
    }

    @Test
    void saysThatItCannotBeStarted() throws IOException {
        ServerWatch.Restart full = () -> {
            throw new IOException("No space left on device");
        };
        watch(full);
        endLast();
        Awaitility.await().pollInterval(OFTEN).until(() -> !given.isEmpty());
        assertThat(given).containsExactly("重新启动没有成功：No space left on device");
    }

    @Test
    void saysThatItEndsAgainAndAgain() throws IOException {
        watch(this::start);
        for (int many = 2; many <= 6; many++) {
            endLast();
            awaitStarted(many);
        }
        endLast();
        Awaitility.await().pollInterval(OFTEN).until(() -> !given.isEmpty());
        assertThat(given).containsExactly("10分钟里意外结束了6次");
    }

    @Test
    void leavesOneAloneThatIsStopped() throws Exception {
        watch(this::start);
        Objects.requireNonNull(watch).close();
        endLast();
        Thread.sleep(100);

        assertThat(started).hasSize(1);
    }
}
