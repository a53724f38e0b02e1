package io.ziping.sheet.bundle;

import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.sheet.PrintMarks;
import io.ziping.sheet.pdf.Cover;
import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the bundles that were asked for, one at a time, and deletes them after a day. */
@Component
@RequiredArgsConstructor
@Slf4j
class BundleWorker {

    private static final int MINUTES_BETWEEN_ROUNDS = 5;
    private static final long NANOS_BETWEEN_NOTES = TimeUnit.MILLISECONDS.toNanos(300);

    private final BundleStore store;
    private final BundleFolder folder;
    private final BundleFiles files;
    private final EvaluationSearch search;
    private final EvaluationDocuments documents;
    private final PrintMarks marks;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        var made = new Thread(work, "bundles");
        made.setDaemon(true);
        return made;
    });

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        // before anything runs here, all that is said to run on this instance was cut short
        store.interrupt(node());
        var unused = thread.scheduleWithFixedDelay(this::round, 0, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins what waits, as soon as the thread is free. */
    void wake() {
        thread.execute(this::work);
    }

    void round() {
        attempt(this::clean);
        work();
    }

    void clean() {
        store.interrupt("");
        store.removeExpired();
        folder.keepOnly(new HashSet<>(store.withFile()));
    }

    private void work() {
        attempt(() -> {
            for (var next = claim(); next.isPresent(); next = claim()) {
                make(next.get());
            }
        });
    }

    private Optional<BundleStore.Order> claim() {
        return Thread.currentThread().isInterrupted() ? Optional.empty() : store.claim(node());
    }

    private void make(BundleStore.Order order) {
        var part = folder.part(order.id(), order.kind());
        try {
            folder.make();
            part = folder.part(order.id(), order.kind());
            var report = write(order);
            var size = Files.size(part);
            Files.move(part, folder.file(order.id(), order.kind()), StandardCopyOption.REPLACE_EXISTING);
            if (!store.end(order.id(), BundleState.DONE, report, size)) {
                Files.deleteIfExists(folder.file(order.id(), order.kind()));
            }
        } catch (BundleProblem problem) {
            store.end(order.id(), BundleState.FAILED, List.of(String.valueOf(problem.getMessage())), 0);
        } catch (BundleStopped stopped) {
            // cancelled: it says so already; or the program ends
            store.end(order.id(), BundleState.INTERRUPTED, List.of(), 0);
        } catch (IOException | RuntimeException failure) {
            log.warn("bundle {} failed", order.id(), failure);
            store.end(order.id(), BundleState.FAILED, List.of("没有做成，请再试一次；仍不行请告诉管理员"), 0);
        } finally {
            delete(part);
        }
    }

    private List<String> write(BundleStore.Order order) throws IOException {
        // whoever asked sees what they may see now, not what they might have seen when they asked
        var viewer = accounts.loadUserByUsername(order.username());
        if (!viewer.isEnabled()) {
            throw new BundleProblem("账号已停用");
        }
        var forms = forms(json.readValue(order.query(), ListQuery.class), viewer);
        store.begin(order.id(), forms.size(), viewer.scope());
        var stored = new StoredForms(forms, documents, viewer.scope(), marks);
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.part(order.id(), order.kind())))) {
            return files.write(order.kind(), cover(order, forms, viewer), stored, progress(order.id()), out);
        }
    }

    private List<EvaluationSummary> forms(ListQuery query, Viewer viewer) {
        var forms = new ArrayList<EvaluationSummary>();
        search.forEachGrouped(viewer.scope(), query.filter(), query.order(), form -> {
            if (forms.size() == Bundles.MOST_FORMS) {
                throw new BundleProblem(Bundles.TOO_MANY);
            }
            forms.add(form);
        });
        if (forms.isEmpty()) {
            throw new BundleProblem(Bundles.NONE);
        }
        return forms;
    }

    private Cover cover(BundleStore.Order order, List<EvaluationSummary> forms, Viewer viewer) {
        var body = viewer.bodyName().isEmpty() ? "" : viewer.bodyName() + "　";
        return new Cover(
                "绩效自评表汇编",
                List.of(
                        order.title(),
                        "共%d份：%s".formatted(forms.size(), stages(forms)),
                        years(forms),
                        body + viewer.displayName(),
                        LocalDate.now(clock).toString()));
    }

    private static String stages(List<EvaluationSummary> forms) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        forms.forEach(form -> counts.merge(Stage.of(form.status()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> "%s%d份".formatted(each.getKey().label(), each.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String years(List<EvaluationSummary> forms) {
        return forms.stream()
                .map(EvaluationSummary::fiscalYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> year + "年度")
                .collect(Collectors.joining("、"));
    }

    private BundleProgress progress(long id) {
        var noted = new long[] {System.nanoTime() - NANOS_BETWEEN_NOTES};
        return done -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new BundleStopped();
            }
            if (System.nanoTime() - noted[0] >= NANOS_BETWEEN_NOTES) {
                noted[0] = System.nanoTime();
                if (!store.progress(id, done)) {
                    throw new BundleStopped();
                }
            }
        };
    }

    /** The host and its folder: a program that starts there again is the same instance. */
    private String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + folder.name();
        } catch (IOException failure) {
            return folder.name();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            log.debug("{} stays until the next round", file, failure);
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            // an error too: the thread's own executor would tell nobody
            log.warn("the work on bundles failed and will be tried again", failure);
        }
    }
}
