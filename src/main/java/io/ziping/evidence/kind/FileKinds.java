package io.ziping.evidence.kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Tells what a file is by its bytes, whatever it is called. */
public final class FileKinds {

    private static final int HEAD = 64;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    /** The brands of ISO media files that hold pictures in HEVC, and the plain ones that telephones write for them. */
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    private FileKinds() {}

    /**
     * What a file is.
     *
     * @throws FileProblem when it is empty or nothing that is taken
     * @throws IOException when it cannot be read
     */
    public static FileKind of(Path file) throws IOException {
        var head = head(file);
        if (head.isEmpty()) {
            throw new FileProblem("文件是空的");
        }
        if (head.startsWith("%PDF-")) {
            return FileKind.PDF;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return FileKind.WEBP;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && HEIC.contains(head.substring(8, 12))) {
            return FileKind.HEIC;
        }
        if (head.startsWith(ZIP)) {
            return OfficeFiles.ofArchive(file);
        }
        if (head.startsWith(OLD_OFFICE)) {
            return OfficeFiles.ofOldOffice(file);
        }
        if (TextFiles.isText(file)) {
            return FileKind.TEXT;
        }
        throw unknown();
    }

    /** The problem of a file that is none of what is taken. */
    static FileProblem unknown() {
        return new FileProblem("不收这种文件。可以传" + FileKind.TAKEN);
    }

    /** Each byte as a character. */
    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
