package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.FileProblem;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at the compressed parts of a PDF before they are used: how large they become, and whether their checksums hold,
 * which the library that reads them does not ask.
 */
final class PdfStreams {

    private static final int MOST_OBJECTS = 400_000;
    private static final long MOST_OF_ONE = 60L * 1024 * 1024;
    private static final long MOST_OF_ALL = 400L * 1024 * 1024;

    private final byte[] buffer = new byte[1 << 15];
    private long unpacked;
    private boolean damaged;

    private PdfStreams() {}

    /**
     * Whether a part is damaged.
     *
     * @throws FileProblem when they become too large
     */
    static boolean isDamaged(COSDocument document) throws IOException {
        var streams = new PdfStreams();
        var keys = document.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new FileProblem("PDF 里的内容太多（超过%d个对象），没有读；请分成几个文件".formatted(MOST_OBJECTS));
        }
        for (var key : keys) {
            var object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream && !isImage(stream)) {
                streams.measure(stream);
            }
        }
        return streams.damaged;
    }

    private static boolean isImage(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private void measure(COSStream stream) throws IOException {
        var filters = stream.getFilters();
        if (filters instanceof COSArray chain && chain.size() > 1) {
            int flate = 0;
            for (COSBase filter : chain) {
                flate += isFlate(filter) ? 1 : 0;
            }
            if (flate > 1) {
                throw new FileProblem("PDF 里有压缩了几层的内容，没有读；请用别的程序另存一份再上传");
            }
        }
        boolean first = isFlate(filters)
                || (filters instanceof COSArray chain && chain.size() > 0 && isFlate(chain.getObject(0)));
        if (first) {
            inflate(stream);
        }
    }

    private static boolean isFlate(@org.jspecify.annotations.Nullable COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    private static String tooLarge(String what, long most) {
        return "PDF %s展开以后超过%d MB，没有读；请分成几个文件".formatted(what, most >> 20);
    }

    private void inflate(COSStream stream) throws IOException {
        var inflater = new Inflater();
        long size = 0;
        try (var raw = stream.createRawInputStream()) {
            inflater.setInput(raw.readAllBytes());
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                size += read;
                unpacked += read;
                if (size > MOST_OF_ONE || unpacked > MOST_OF_ALL) {
                    throw new FileProblem(
                            size > MOST_OF_ONE ? tooLarge("有一页", MOST_OF_ONE) : tooLarge("", MOST_OF_ALL));
                }
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    damaged = true;
                    return;
                }
            }
        } catch (DataFormatException broken) {
            damaged = true;
        } finally {
            inflater.end();
        }
    }
}
