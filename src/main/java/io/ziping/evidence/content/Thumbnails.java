package io.ziping.evidence.content;

import io.ziping.evidence.kind.FileKind;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes small pictures of pictures, upright and without what the camera wrote beside them; few at the same time. */
@Component
@Slf4j
class Thumbnails {

    /** How many are drawn at the same time: each may need some hundred megabytes. */
    static final int AT_ONCE = 2;

    /** Of the longer side, in pixels: twice as many as a page shows, for finer screens. */
    static final int SIDE = 240;

    /** What is read of a picture, in pixels of the longer side; finer ones are thinned out while they are read. */
    private static final int READ_SIDE = 4 * SIDE;

    /** A picture with more pixels than any camera of a telephone gives is not opened. */
    private static final long MOST_PIXELS = 220_000_000;

    /** Nor one with a longer row. */
    private static final int LONGEST_SIDE = 65_535;

    /** A reader that cannot leave out rows keeps all of them. */
    private static final long MOST_KEPT = 40_000_000;

    private final Semaphore drawing = new Semaphore(AT_ONCE);

    /** A small JPEG of a picture; null of what is none, or cannot be drawn. */
    final byte @Nullable [] of(Path file, FileKind kind) {
        if (kind != FileKind.JPEG && kind != FileKind.PNG) {
            return null;
        }
        drawing.acquireUninterruptibly();
        try {
            return drawn(file, kind);
        } finally {
            drawing.release();
        }
    }

    byte @Nullable [] drawn(Path file, FileKind kind) {
        try {
            var picture = read(file, RowOrder.isPlain(file, kind) ? MOST_PIXELS : MOST_KEPT);
            if (picture == null) {
                return null;
            }
            var orientation = kind == FileKind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
            return written(small(picture, orientation));
        } catch (IOException | RuntimeException unreadable) {
            log.debug("no thumbnail of {}", file, unreadable);
            return null;
        }
    }

    private static @Nullable BufferedImage read(Path file, long most) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return thinned(reader, most);
            } finally {
                reader.dispose();
            }
        }
    }

    private static @Nullable BufferedImage thinned(ImageReader reader, long most) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > most || Math.max(width, height) > LONGEST_SIDE) {
            return null;
        }
        var asked = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / READ_SIDE);
        asked.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, asked);
    }

    private static BufferedImage small(BufferedImage picture, Orientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int longer = Math.max(width, height);
        int side = Math.min(SIDE, longer);
        int drawnWidth = Math.max(1, width * side / longer);
        int drawnHeight = Math.max(1, height * side / longer);
        var turned = orientation.isSideways();
        var small = new BufferedImage(
                turned ? drawnHeight : drawnWidth, turned ? drawnWidth : drawnHeight, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, small.getWidth(), small.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.transform(orientation.upright(drawnWidth, drawnHeight));
        pen.drawImage(picture, 0, 0, drawnWidth, drawnHeight, null);
        pen.dispose();
        return small;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
