package io.ziping.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;

/**
 * The server that an application left running when it was killed.
 *
 * @param cluster the data directory it may be serving
 * @param programs what to stop it with
 */
@Slf4j
record LeftOverServer(PostgresCluster cluster, PostgresPrograms programs) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * Stops it if there is one. What {@code postmaster.pid} names is touched only once it has shown, by our password and
     * its own data directory, that it is ours: the number may belong to any process by now.
     *
     * @throws StartupProblem when a server seems to run there but cannot be proven ours in time
     */
    void stop() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<PostmasterPid> server = PostmasterPid.in(cluster.path());
            if (server.isEmpty() || server.get().isGone()) {
                return;
            }
            if (server.get().isAnotherProcess()) {
                PostmasterPid.delete(cluster.path());
                return;
            }
            if (server.get().isCopiedTo(cluster.path())) {
                log.warn(
                        "{} 是 {} 在数据库运行时的副本：数据可能不全，请核对。(Copied while its server was running.)",
                        cluster.path(),
                        server.get().directory());
                PostmasterPid.delete(cluster.path());
                return;
            }
            if (cluster.isServedBy(server.get())) {
                stopProven();
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new StartupProblem(
                        "上次留下的数据库进程 %d（它的目录是 %s）没有结束，也没有应答。(A database server left over from the last run does not answer.)"
                                .formatted(server.get().pid(), server.get().directory()),
                        "请确认它是这个目录的，再结束它，然后重新启动。");
            }
            pause();
        }
    }

    private void stopProven() throws IOException {
        PostgresPrograms.Result stop =
                programs.run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "60", "-D", "" + cluster.path()));
        if (stop.failed()) {
            throw new StartupProblem(
                    "上次留下的数据库进程没有停止：%s (The server left over from the last run does not stop.)"
                            .formatted(stop.lastLine()),
                    "请稍候再重新启动。");
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the server of the last run", e);
        }
    }
}
