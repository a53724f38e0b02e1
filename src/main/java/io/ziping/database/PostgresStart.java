package io.ziping.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The start of the embedded server beside everything else that a start of the application does: nobody needs the server before
 * the first connection.
 *
 * <p>The data directory is claimed before {@link #begin} returns, so that whatever else lies there can be read from then on.
 */
final class PostgresStart implements AutoCloseable {

    private final FutureTask<EmbeddedPostgres> start;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PostgresStart(FutureTask<EmbeddedPostgres> start) {
        this.start = start;
    }

    /**
     * Claims the directory and has the server started on it in another thread, and started again whenever it ends unasked.
     *
     * @param path the data directory, created when missing
     * @param giveUp told why, when starting it again is of no use
     * @throws StartupProblem when the directory cannot be written or another application holds it
     */
    static PostgresStart begin(Path path, Consumer<String> giveUp) {
        DataDirectory directory = DataDirectory.claim(path);
        var start = new FutureTask<>(() -> start(directory, giveUp));
        new Thread(start, "database-start").start();
        return new PostgresStart(start);
    }

    private static EmbeddedPostgres start(DataDirectory directory, Consumer<String> giveUp) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of());
        try {
            postgres.keepRunning(giveUp);
            return postgres;
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /**
     * Returns the server once it takes connections.
     *
     * @throws StartupProblem when it does not start
     */
    EmbeddedPostgres await() {
        try {
            return start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the embedded server has not started", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the embedded server was starting");
        }
    }

    /** Stops the server once, having waited for its start: half started, it would be left running. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            start.get().close();
        } catch (ExecutionException neverStarted) {
            // whoever awaited the server has been told, and nothing of it is left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
