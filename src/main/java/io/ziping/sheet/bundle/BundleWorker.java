package io.ziping.sheet.bundle;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import io.ziping.sheet.PrintMarks;
import io.ziping.storage.StoredContents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the bundles that were asked for, and deletes them after a day. One whose instance stops goes back into the queue; one
 * whose instance died is made once more, and after a second death, of which it may be the cause, only when its owner wants it.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class BundleWorker {

    static final String JOB = "bundle";

    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(5);
    private static final long NANOS_BETWEEN_NOTES = TimeUnit.MILLISECONDS.toNanos(300);
    private static final CompletionHandler<Void> DONE = new CompletionHandler.OnCompleteRemove<>();

    private final BundleStore store;
    private final BundleFolder folder;
    private final BundlePlaces places;
    private final BundleFiles files;
    private final BundleContents contents;
    private final EvaluationDocuments documents;
    private final BundleEvidence evidence;
    private final PrintMarks marks;
    private final TransactionOperations transactions;
    private final Clock clock;

    @Bean
    static JobKind bundleJobs(BundleWorker worker) {
        return new JobKind(
                Lane.LONG,
                Tasks.custom(JOB, Void.class)
                        .onFailure(worker::cutShort)
                        .onDeadExecution(worker::cutShort)
                        .execute(worker::run));
    }

    @Bean
    static JobKind bundleExpiry(BundleWorker worker) {
        return JobKind.every(BETWEEN_CLEANINGS, Lane.LONG, "bundle-expiry", worker::clean);
    }

    void clean() {
        store.removeExpired();
        folder.keepOnly(new HashSet<>(store.withFile()));
    }

    private CompletionHandler<Void> run(TaskInstance<Void> job, ExecutionContext context) {
        return store.begin(BundleAttempt.of(job.getId()))
                .map(order -> run(order, context))
                .orElse(DONE);
    }

    private CompletionHandler<Void> run(BundleStore.Order order, ExecutionContext context) {
        try {
            make(order, context);
        } catch (BundleProblem problem) {
            store.end(order.attempt(), BundleState.FAILED, List.of(String.valueOf(problem.getMessage())), 0);
        } catch (BundleStopped stopped) {
            return stopped(order.attempt(), context);
        } catch (IOException | RuntimeException failure) {
            if (context.getSchedulerState().isShuttingDown()) {
                return stopped(order.attempt(), context);
            }
            log.warn("bundle {} failed", order.attempt().id(), failure);
            store.end(order.attempt(), BundleState.FAILED, List.of("没有做成，请再试一次；仍不行请告诉管理员"), 0);
        }
        return DONE;
    }

    private void make(BundleStore.Order order, ExecutionContext context) throws IOException {
        folder.make();
        var file = folder.file(order.attempt().id(), order.kind());
        var part = folder.part(order.attempt(), order.kind(), context.getExecution().version);
        try {
            var report = write(order, part, context);
            var size = Files.size(part);
            var place = places.write(part);
            if (place.isPresent()) {
                finish(order.attempt(), report, size, place.get());
            } else {
                finish(order.attempt(), report, size, part, file);
            }
        } finally {
            delete(part);
        }
    }

    /**
     * Ends a bundle and gives its file the name it is fetched by. The row is locked from the end to the move, so that a slower run of
     * the same bundle finds it ended and leaves the file alone; when the file cannot be moved, the bundle has not ended.
     */
    void finish(BundleAttempt attempt, List<String> report, long size, Path part, Path file) {
        transactions.executeWithoutResult(status -> {
            if (store.end(attempt, BundleState.DONE, report, size)) {
                move(part, file);
            }
        });
    }

    /** Ends a bundle whose file is in the store already; that of a slower run is named by nobody and is removed. */
    void finish(BundleAttempt attempt, List<String> report, long size, StoredContents.Place place) {
        transactions.executeWithoutResult(status -> {
            if (store.end(attempt, BundleState.DONE, report, size)) {
                store.place(attempt, place);
                places.name(place);
            }
        });
    }

    private static void move(Path part, Path file) {
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CompletionHandler<Void> stopped(BundleAttempt attempt, ExecutionContext context) {
        // a stop may interrupt, and the connection to the database must not see that
        var unused = Thread.interrupted();
        if (isThoughtDead(context)) {
            return (complete, operations) -> {};
        }
        return store.putBack(attempt)
                ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                : DONE;
    }

    /** Others see no sign of life of this run any more, and begin or have begun another one. */
    private static boolean isThoughtDead(ExecutionContext context) {
        return context.getCurrentlyExecuting().getHeartbeatState().getFractionDead() >= 1;
    }

    /** After a run that came to no end. */
    private void cutShort(ExecutionComplete run, ExecutionOperations<Void> operations) {
        if (run.getExecution().consecutiveFailures == 0) {
            operations.reschedule(run, clock.instant());
        } else {
            var attempt = BundleAttempt.of(run.getExecution().taskInstance.getId());
            store.end(attempt, BundleState.INTERRUPTED, List.of(), 0);
            operations.remove();
        }
    }

    private List<String> write(BundleStore.Order order, Path part, ExecutionContext context) throws IOException {
        var found = contents.of(order);
        store.measure(order.attempt(), found.forms().size(), found.scope());
        LongFunction<List<BundleAttachment>> attached = order.kind() == BundleKind.ZIP_WITH_EVIDENCE
                ? form -> evidence.of(form, found.owner())
                : form -> List.of();
        var forms = new StoredForms(found.forms(), documents, found.scope(), marks, attached);
        var progress = progress(order.attempt(), context);
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
            return files.write(order.kind(), found.cover(), forms, progress, out);
        }
    }

    private BundleProgress progress(BundleAttempt attempt, ExecutionContext context) {
        var noted = new long[] {System.nanoTime() - NANOS_BETWEEN_NOTES};
        return done -> {
            if (context.getSchedulerState().isShuttingDown() || isThoughtDead(context)) {
                throw new BundleStopped();
            }
            if (System.nanoTime() - noted[0] >= NANOS_BETWEEN_NOTES) {
                noted[0] = System.nanoTime();
                if (!store.progress(attempt, done)) {
                    throw new BundleStopped();
                }
            }
        };
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            log.debug("{} stays until the next round", file, failure);
        }
    }
}
