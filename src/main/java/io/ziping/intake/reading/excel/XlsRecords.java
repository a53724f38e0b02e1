package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.spreadsheet.office.ReadingGuard;
import java.io.IOException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.LittleEndian;

/** Goes through the records of an old workbook one by one, so that no more of it is held than is asked for. */
final class XlsRecords {

    /** The sheet of records that are of the whole workbook. */
    static final int WORKBOOK = -1;

    private static final String STREAM = "Workbook";
    private static final int MOST_LOCKED_BYTES = 4 * 1024 * 1024;
    private static final int HEAD = 4;
    private static final int COUNTS = 8;

    private final Listener listener;
    private boolean ofWorkbook;
    private int sheet = WORKBOOK;
    private int depth;

    private XlsRecords(Listener listener) {
        this.listener = listener;
    }

    /** Takes records as they come. */
    interface Listener {
        /** @param sheet counted from 0 in the order of the file, or {@link #WORKBOOK} */
        void take(int sheet, Record record);
    }

    static void read(DirectoryNode root, Listener listener) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(new XlsRecords(listener)::take);
        try (var stream = root.createDocumentInputStream(STREAM)) {
            new HSSFEventFactory().processEvents(request, stream);
        }
    }

    /** Charts inside a sheet have beginnings and ends of their own. */
    private void take(Record record) {
        ReadingGuard.check();
        if (record instanceof BOFRecord begin && ++depth == 1) {
            ofWorkbook = begin.getType() == BOFRecord.TYPE_WORKBOOK;
            sheet += ofWorkbook ? 0 : 1;
        }
        if (depth == 1) {
            listener.take(ofWorkbook ? WORKBOOK : sheet, record);
        }
        if (record instanceof EOFRecord) {
            depth--;
        }
    }

    /**
     * Looks at the heads of the records alone: the library makes room for as many texts as the file says it has. What a
     * file with a protected structure says is not readable yet, so such a one has to be small.
     *
     * @throws FileProblem when there are too many
     */
    static void measure(DirectoryNode root) throws IOException {
        var head = new byte[HEAD];
        try (var stream = root.createDocumentInputStream(STREAM)) {
            while (stream.read(head) == HEAD) {
                int length = LittleEndian.getUShort(head, 2);
                int skipped = 0;
                int kind = LittleEndian.getUShort(head, 0);
                if (kind == FilePassRecord.sid) {
                    requireSmall(stream.available());
                    return;
                }
                if (kind == SSTRecord.sid && length >= COUNTS) {
                    var counts = new byte[COUNTS];
                    skipped = stream.read(counts);
                    if (Integer.compareUnsigned(LittleEndian.getInt(counts, HEAD), Limits.OLD_STRINGS) > 0) {
                        throw new FileProblem("文件里不同的文字太多：最多%d条，请分成几个文件".formatted(Limits.OLD_STRINGS));
                    }
                }
                if (stream.skip(length - skipped) < length - skipped) {
                    return;
                }
            }
        }
    }

    private static void requireSmall(int bytes) {
        if (bytes > MOST_LOCKED_BYTES) {
            throw new FileProblem("文件设了密码或保护，又超过%d MB，没有读；请去掉保护另存一份再上传".formatted(MOST_LOCKED_BYTES >> 20));
        }
    }
}
