package io.ziping.intake.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads that wait for their turn; what reads them ends when the test says so. */
class UploadQueueTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final ConcurrentHashMap<String, CountDownLatch> open = new ConcurrentHashMap<>();
    private final AtomicLong intakes = new AtomicLong();
    private final UploadFolder folder = new UploadFolder();
    private UploadQueue queue = queue(1, Duration.ofMinutes(3));

    private UploadQueue queue(int atOnce, Duration perUpload) {
        return new UploadQueue(
                ticket -> {
                    var name = ticket.getUpload().files().get(0).name();
                    ticket.reads(name);
                    await(name);
                    if (name.startsWith("坏")) {
                        throw new IllegalStateException("cannot be kept");
                    }
                    return intakes.incrementAndGet();
                },
                folder,
                new ReadingProperties(atOnce, Duration.ofSeconds(60), perUpload));
    }

    private void await(String name) {
        try {
            open.computeIfAbsent(name, any -> new CountDownLatch(1)).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String name) {
        open.computeIfAbsent(name, any -> new CountDownLatch(1)).countDown();
    }

    @AfterEach
    void stop() throws Exception {
        queue.stop();
        folder.remove();
    }

    private static Viewer person(long id) {
        return new Viewer(id, "p" + id, null, "填报人", Role.PREPARER, DataScope.ofUnit(1), "单位", true);
    }

    private QueuePlace take(String name, long person, Duration patience) throws Exception {
        var content = Files.writeString(folder.place(), "一份表");
        return queue.take(new Upload(List.of(Upload.Brought.file(name, content, 9))), person(person), patience);
    }

    private QueuePlace place(QueuePlace of, long person) {
        return queue.find(of.id(), person(person)).orElseThrow();
    }

    private void awaitEnd(QueuePlace of, long person) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> place(of, person).ended());
    }

    @Test
    void readsAtOnceWhenNobodyWaits() throws Exception {
        end("年报.xlsx");

        var place = take("年报.xlsx", 1, LONG);

        assertThat(place.intake()).isOne();
        assertThat(queue.waiting(person(1))).isEmpty();
    }

    @Test
    void tellsTheOthersTheirPlaces() throws Exception {
        var first = take("甲.xlsx", 1, AT_ONCE);
        var second = take("乙.xlsx", 2, AT_ONCE);
        var third = take("丙.xlsx", 3, AT_ONCE);

        assertThat(place(first, 1).ahead()).isZero();
        assertThat(place(second, 2).ahead()).isOne();
        assertThat(place(third, 3).ahead()).isEqualTo(2);
        assertThat(queue.waiting(person(3))).extracting(QueuePlace::names).containsExactly("丙.xlsx");
        assertThat(queue.find(third.id(), person(1))).as("another's").isEmpty();

        end("甲.xlsx");
        awaitEnd(first, 1);
        assertThat(place(third, 3).ahead()).isOne();
        end("乙.xlsx");
        end("丙.xlsx");
        awaitEnd(third, 3);
        assertThat(place(third, 3).intake()).isEqualTo(3);
    }

    @Test
    void readsOneOfEachPersonAtATime() throws Exception {
        queue = queue(2, Duration.ofMinutes(3));
        take("甲一", 1, AT_ONCE);
        var again = take("甲二", 1, AT_ONCE);
        var other = take("乙", 2, AT_ONCE);

        assertThat(place(other, 2).ahead()).as("passes who has one already").isZero();
        assertThat(place(again, 1).ahead()).isEqualTo(2);
    }

    @Test
    void refusesMoreThanMayWait() throws Exception {
        take("正在读", 1, AT_ONCE);
        for (int i = 0; i < 5; i++) {
            take("等着", 1, AT_ONCE);
        }
        var content = Files.writeString(folder.place(), "一份表");

        assertThatExceptionOfType(QueueFullException.class)
                .isThrownBy(() ->
                        queue.take(new Upload(List.of(Upload.Brought.file("多了", content, 9))), person(1), AT_ONCE))
                .withMessage("您已有5次上传在等着读，请等读完再传");
        assertThat(content).doesNotExist();
        for (int i = 0; i < 55; i++) {
            take("等着", 2 + i, AT_ONCE);
        }
        assertThatExceptionOfType(QueueFullException.class)
                .isThrownBy(() -> take("多了", 99, AT_ONCE))
                .withMessageContaining("请过几分钟再上传");
    }

    @Test
    void refusesWhatTheFolderMayNotHold() throws Exception {
        take("正在读", 1, AT_ONCE);
        var large = new Upload(List.of(Upload.Brought.file("大", Path.of("none"), 301L * 1024 * 1024)));

        assertThatExceptionOfType(QueueFullException.class).isThrownBy(() -> queue.take(large, person(2), AT_ONCE));
    }

    @Test
    void saysThatAReadingFailedAndGoesOn() throws Exception {
        var broken = take("坏的", 1, AT_ONCE);
        var next = take("好的", 2, AT_ONCE);
        end("坏的");
        end("好的");

        awaitEnd(next, 2);
        assertThat(place(broken, 1).problem()).contains("系统出错，没有读成");
        assertThat(place(next, 2).intake()).isOne();
        try (var left = Files.list(folder.place().getParent())) {
            assertThat(left).as("the one made just now").hasSize(1);
        }
    }

    @Test
    void letsOthersPassOneThatDoesNotEnd() throws Exception {
        queue = queue(1, Duration.ofMillis(20));
        take("不停的", 1, AT_ONCE);
        Thread.sleep(50);
        end("后来的");

        assertThat(take("后来的", 2, LONG).intake()).isOne();
    }
}
