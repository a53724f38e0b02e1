package io.ziping.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import lombok.extern.slf4j.Slf4j;

/**
 * Notices within seconds that the embedded server has ended without having been asked to, as when somebody kills it or it
 * runs out of memory, and starts it again; when that does not help, whoever runs the program is told why.
 */
@Slf4j
final class ServerWatch implements AutoCloseable {

    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    /** What ends more often than this within {@link #RECENT} has a reason that starting it again does not mend. */
    private static final int MOST_RESTARTS = 5;

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Duration betweenLooks;
    private final Restart restart;
    private final Consumer<String> giveUp;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private final Thread thread = new Thread(this::watch, "database-watch");
    private volatile ProcessHandle server;

    /** Starts the server again, where it was, and returns its process. */
    interface Restart {
        ProcessHandle start() throws IOException;
    }

    ServerWatch(ProcessHandle server, Restart restart, Consumer<String> giveUp) {
        this(server, EVERY_SECOND, restart, giveUp);
    }

    ServerWatch(ProcessHandle server, Duration betweenLooks, Restart restart, Consumer<String> giveUp) {
        this.betweenLooks = betweenLooks;
        this.server = server;
        this.restart = restart;
        this.giveUp = giveUp;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(betweenLooks.toMillis());
                if (!isRunning(server) && !startAgain()) {
                    return;
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain() {
        long now = System.nanoTime();
        restarts.removeIf(earlier -> now - earlier > RECENT.toNanos());
        if (restarts.size() == MOST_RESTARTS) {
            giveUp.accept("%d分钟里意外结束了%d次".formatted(RECENT.toMinutes(), MOST_RESTARTS + 1));
            return false;
        }
        restarts.add(now);
        log.warn("内置数据库意外结束（进程 {}），正在重新启动 (The embedded database has ended and is started again.)", server.pid());
        try {
            server = restart.start();
            log.info("内置数据库已重新启动（进程 {}）", server.pid());
            return true;
        } catch (IOException | StartupProblem failure) {
            giveUp.accept("重新启动没有成功：" + failure.getMessage());
            return false;
        }
    }

    /** One that has ended but that nobody has asked for its end yet keeps its number. */
    private static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return !state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException failure) {
            return process.isAlive();
        }
    }

    /** Looks no more: from now on the server may be stopped. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
