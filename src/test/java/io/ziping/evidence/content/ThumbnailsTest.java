package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.FileKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pictures of pictures. */
class ThumbnailsTest {

    private static final Thumbnails THUMBNAILS = new Thumbnails();

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private BufferedImage thumbnail(byte[] bytes, FileKind kind) throws IOException {
        var small = Objects.requireNonNull(THUMBNAILS.of(file(bytes), kind));
        return ImageIO.read(new ByteArrayInputStream(small));
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG, 3000, 1500, 240, 120", "png, PNG, 900, 1800, 120, 240", "png, PNG, 30, 20, 30, 20"})
    void areNoLargerThanAPageShowsThem(String format, FileKind kind, int width, int height, int small, int low)
            throws IOException {
        var thumbnail = thumbnail(SampleFiles.picture(format, width, height), kind);

        assertThat(thumbnail.getWidth()).isEqualTo(small);
        assertThat(thumbnail.getHeight()).isEqualTo(low);
    }

    /** What was on the left, blue, lies where the camera says: at the top for 6, at the bottom for 8, on the right for 3. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, 10, 60, BLUE",
        "3, 400, 200, 230, 60, BLUE",
        "6, 400, 200, 60, 10, BLUE",
        "6, 400, 200, 60, 230, RED",
        "8, 400, 200, 60, 230, BLUE",
        "2, 400, 200, 230, 60, BLUE"
    })
    void standUpright(int orientation, int width, int height, int x, int y, String colour) throws IOException {
        var picture = withOrientation(SampleFiles.picture("jpg", width, height), orientation);

        var thumbnail = thumbnail(picture, FileKind.JPEG);

        var seen = new Color(thumbnail.getRGB(x, y));
        var expected = colour.equals("BLUE") ? Color.BLUE : Color.RED;
        assertThat(seen.getRed()).isCloseTo(expected.getRed(), within(40));
        assertThat(seen.getBlue()).isCloseTo(expected.getBlue(), within(40));
    }

    /** The same JPEG with an Exif part behind its first two bytes. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test
    void areNotMadeOfWhatIsBroken() throws IOException {
        assertThat(THUMBNAILS.of(file(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}), FileKind.JPEG))
                .isNull();
        assertThat(THUMBNAILS.of(file(SampleFiles.pdf("报告")), FileKind.PDF)).isNull();
    }

    /** A PNG whose head promises 60,000 by 60,000 pixels in a few bytes. */
    @Test
    void areNotMadeOfWhatWouldFillTheMemory() throws IOException {
        var bomb = SampleFiles.picture("png", 8, 8);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(THUMBNAILS.of(file(bomb), FileKind.PNG)).isNull();
    }

    /** More than forty million pixels, as newer telephones take them: the rows that are left out are never in memory. */
    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void areMadeOfLargePhotographs(String format, FileKind kind) throws IOException {
        var large = new BufferedImage(9_000, 4_500, BufferedImage.TYPE_BYTE_GRAY);
        var out = new ByteArrayOutputStream();
        ImageIO.write(large, format, out);

        var thumbnail = thumbnail(out.toByteArray(), kind);

        assertThat(thumbnail.getWidth()).isEqualTo(240);
        assertThat(thumbnail.getHeight()).isEqualTo(120);
    }

    /** A PNG whose head promises a row that does not fit into memory. */
    @Test
    void areNotMadeOfEndlessRows() throws IOException {
        var bomb = SampleFiles.picture("png", 8, 8);
        ByteBuffer.wrap(bomb).putInt(16, 200_000_000).putInt(20, 1);

        assertThat(THUMBNAILS.of(file(bomb), FileKind.PNG)).isNull();
    }

    @Test
    void areDrawnFewAtATime() throws Exception {
        int many = 8;
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var slow = new Thumbnails() {
            @Override
            byte @Nullable [] drawn(Path file, FileKind kind) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                LockSupport.parkNanos(20_000_000);
                now.decrementAndGet();
                return null;
            }
        };
        var pool = Executors.newFixedThreadPool(many);
        try {
            var drawings = Collections.nCopies(
                    many, Executors.callable(() -> slow.of(Path.of("photograph"), FileKind.JPEG), true));
            for (var drawing : pool.invokeAll(drawings)) {
                assertThat(drawing.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(most.get()).isBetween(1, Thumbnails.AT_ONCE);
    }
}
