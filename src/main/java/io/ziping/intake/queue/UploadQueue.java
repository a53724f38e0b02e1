package io.ziping.intake.queue;

import io.ziping.identity.Viewer;
import io.ziping.ui.Problems;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * Uploads in the order in which they came. A few are read at once, of one person one after the other; the others wait, each
 * knowing its place. The queue is this instance's and ends with it; what was read is in the database.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class UploadQueue {

    private static final int MOST_WAITING = 60;
    private static final int MOST_WAITING_EACH = 5;
    /** Of all that wait: a temporary folder may be small. */
    private static final long MOST_WAITING_BYTES = 300L * 1024 * 1024;

    /** How long it is known where an upload went that has been read. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private final Reading reader;
    private final UploadFolder folder;
    private final ReadingProperties properties;
    private final List<Ticket> tickets = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var made = new Thread(work, "reading");
        made.setDaemon(true);
        return made;
    });

    /** Reads an upload and keeps what it gives. */
    interface Reading {
        /** The identity of what was kept. */
        long read(Ticket ticket);

        /** An upload has been read, or could not be, and its ticket says so. */
        default void ended(Ticket ticket) {}
    }

    /**
     * Takes an upload in, and waits a little: most have been read at once.
     *
     * @throws QueueFullException when too many wait; the upload is deleted then
     */
    public QueuePlace take(Upload upload, Viewer viewer, Duration patience) {
        var ticket = new Ticket(UUID.randomUUID().toString(), upload, viewer);
        try {
            add(ticket);
        } catch (QueueFullException full) {
            folder.delete(upload.files());
            throw full;
        }
        startNext();
        ticket.await(patience);
        return place(ticket);
    }

    private synchronized void add(Ticket ticket) {
        tickets.removeIf(old -> old.hasEnded() && System.nanoTime() - old.getEndedAt() > REMEMBERED.toNanos());
        var waiting = tickets.stream().filter(other -> !other.hasBegun()).toList();
        if (waiting.stream().filter(other -> other.isOf(ticket.getViewer())).count() >= MOST_WAITING_EACH) {
            throw new QueueFullException("您已有%d次上传在等着读，请等读完再传".formatted(MOST_WAITING_EACH));
        }
        long bytes =
                waiting.stream().mapToLong(other -> other.getUpload().bytes()).sum();
        if (waiting.size() >= MOST_WAITING || bytes + ticket.getUpload().bytes() > MOST_WAITING_BYTES) {
            throw new QueueFullException("现在等着读的文件太多，没有接收；请过几分钟再上传");
        }
        tickets.add(ticket);
    }

    /** How far somebody's upload is; empty when this instance knows none of this identity, not any more or not yet. */
    public Optional<QueuePlace> find(String id, Viewer viewer) {
        return of(viewer).stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** Somebody's uploads that are being read or wait, in their order. */
    public List<QueuePlace> waiting(Viewer viewer) {
        return of(viewer).stream().filter(place -> !place.ended()).toList();
    }

    private synchronized List<QueuePlace> of(Viewer viewer) {
        return tickets.stream()
                .filter(ticket -> ticket.isOf(viewer))
                .map(this::place)
                .toList();
    }

    private synchronized QueuePlace place(Ticket ticket) {
        int ahead = 0;
        if (!ticket.hasBegun()) {
            int own = tickets.indexOf(ticket);
            for (int i = 0; i < tickets.size(); i++) {
                var other = tickets.get(i);
                ahead += other.hasEnded() || (i >= own && !other.hasBegun()) ? 0 : 1;
            }
        }
        var seconds = ticket.hasBegun() ? TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - ticket.getBeganAt()) : 0;
        return new QueuePlace(
                ticket.getId(),
                ahead,
                ticket.getUpload().names(),
                ticket.getReading(),
                seconds,
                ticket.getIntake(),
                ticket.getProblem());
    }

    /** Begins to read what is next, as long as there is room. */
    private synchronized void startNext() {
        var running = tickets.stream()
                .filter(ticket -> ticket.hasBegun() && !ticket.hasEnded())
                .toList();
        if (threads.isShutdown() || running.stream().filter(this::isInTime).count() >= properties.slots()) {
            return;
        }
        tickets.stream()
                .filter(ticket -> !ticket.hasBegun())
                .filter(ticket -> running.stream().noneMatch(other -> other.isOf(ticket.getViewer())))
                .findFirst()
                .ifPresent(ticket -> {
                    ticket.begin(System.nanoTime());
                    threads.execute(() -> read(ticket));
                });
    }

    /** A reader that does not end when it should must not keep the others waiting for ever. */
    private boolean isInTime(Ticket ticket) {
        return System.nanoTime() - ticket.getBeganAt()
                < 2 * properties.perUpload().toNanos();
    }

    private void read(Ticket ticket) {
        try {
            ticket.end(reader.read(ticket), "", System.nanoTime());
        } catch (RuntimeException | StackOverflowError failure) {
            var reference = Problems.newReference();
            log.error("failure {} while reading an upload", reference, failure);
            ticket.end(null, "系统出错，没有读成（编号 " + reference + "）。请再试一次，或告诉管理员", System.nanoTime());
        } finally {
            folder.delete(ticket.getUpload().files());
            startNext();
        }
        tellEnd(ticket);
    }

    private void tellEnd(Ticket ticket) {
        try {
            reader.ended(ticket);
        } catch (RuntimeException failure) {
            log.error("nobody was told that an upload has been read", failure);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            log.warn("a file is still being read");
        }
    }
}
