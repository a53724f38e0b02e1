package io.ziping.evidence.content;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as a JPEG says it in its Exif part (tag 0x0112): a picture is stored as the sensor saw it.
 *
 * @param code from 1 to 8; 1 is upright
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int HEAD = 128 * 1024;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0xFFE1;
    private static final int EXIF_HEAD = 6;
    private static final long EXIF_WORD = 0x4578_6966_0000L;
    private static final int ENTRY = 12;
    private static final int TAG = 0x0112;
    private static final int LITTLE = 0x4949;

    /** That of a JPEG; upright where nothing is said. */
    static Orientation of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(in.readNBytes(HEAD)));
        }
    }

    private static Orientation of(ByteBuffer jpeg) {
        try {
            jpeg.getShort();
            while (true) {
                int marker = Short.toUnsignedInt(jpeg.getShort());
                int end = jpeg.position() + Short.toUnsignedInt(jpeg.getShort());
                if (marker == START_OF_SCAN || marker < 0xFF00) {
                    return UPRIGHT;
                }
                if (marker == EXIF && isExif(jpeg)) {
                    return ofExif(jpeg.slice());
                }
                jpeg.position(end);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(ByteBuffer jpeg) {
        int at = jpeg.position();
        long word = (long) jpeg.getInt(at) << 16 | Short.toUnsignedLong(jpeg.getShort(at + 4));
        jpeg.position(at + EXIF_HEAD);
        return word == EXIF_WORD;
    }

    private static Orientation ofExif(ByteBuffer exif) {
        exif.order(Short.toUnsignedInt(exif.getShort(0)) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = exif.getInt(4);
        int count = Short.toUnsignedInt(exif.getShort(entries));
        for (int i = 0; i < count; i++) {
            int entry = entries + 2 + i * ENTRY;
            if (Short.toUnsignedInt(exif.getShort(entry)) == TAG) {
                int code = exif.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return code >= 5;
    }

    /**
     * What sets a picture upright.
     *
     * @param width of the picture as it is stored
     */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
