package io.ziping.evidence.content;

import io.ziping.evidence.kind.FileKind;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a picture holds its rows one after the other, once each. A reader keeps no more than one of them then; of a
 * progressive JPEG, or an interlaced PNG, it keeps all, however few are wanted.
 */
final class RowOrder {

    private static final int INTERLACE = 28;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;

    /** Baseline and extended sequential frames; every other start of a frame is of a progressive, lossless or rare one. */
    private static final int BASELINE = 0xFFC0;

    private static final int EXTENDED = 0xFFC1;
    private static final int OF_COMPONENTS = 5;

    private RowOrder() {}

    static boolean isPlain(Path file, FileKind kind) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return kind == FileKind.JPEG ? isPlainJpeg(in) : isPlainPng(in);
        } catch (EOFException cut) {
            return false;
        }
    }

    private static boolean isPlainPng(DataInputStream png) throws IOException {
        png.skipNBytes(INTERLACE);
        return png.readUnsignedByte() == 0;
    }

    /** Its parts each say how long they are, up to the first scan; in a plain one this holds all colours. */
    private static boolean isPlainJpeg(DataInputStream jpeg) throws IOException {
        if (jpeg.readUnsignedShort() != START_OF_IMAGE) {
            return false;
        }
        int colours = 0;
        while (true) {
            int marker = marker(jpeg);
            int length = jpeg.readUnsignedShort() - 2;
            if (marker == START_OF_SCAN) {
                return colours > 0 && jpeg.readUnsignedByte() == colours;
            }
            if (marker == BASELINE || marker == EXTENDED) {
                jpeg.skipNBytes(OF_COMPONENTS);
                colours = jpeg.readUnsignedByte();
                length -= OF_COMPONENTS + 1;
            }
            if (length < 0) {
                return false;
            }
            jpeg.skipNBytes(length);
        }
    }

    /** The next marker; any number of filling bytes may stand before it. */
    private static int marker(DataInputStream jpeg) throws IOException {
        int before = jpeg.readUnsignedByte();
        int next = jpeg.readUnsignedByte();
        while (before == 0xFF && next == 0xFF) {
            next = jpeg.readUnsignedByte();
        }
        return before << 8 | next;
    }
}
