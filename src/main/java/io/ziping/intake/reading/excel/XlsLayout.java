package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What stands behind the cells of an old workbook's sheet in the file and is to be known before them. */
final class XlsLayout {

    private static final int MOST_NOTES = 100_000;

    private final Map<Integer, List<CellRangeAddress>> merges = new HashMap<>();
    private final Map<Long, NoteRecord> notes = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private int count;
    private int object = -1;
    private int lastRow = -1;
    private boolean unordered;

    void take(Record record) {
        if (record instanceof CellValueRecordInterface cell) {
            unordered |= cell.getRow() < lastRow;
            lastRow = cell.getRow();
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                merge(merged.getAreaAt(i));
            }
        } else if (record instanceof NoteRecord note && notes.size() < MOST_NOTES) {
            notes.put(at(note.getRow(), note.getColumn()), note);
        } else if (record instanceof ObjRecord found) {
            object = found.getSubRecords().stream()
                    .filter(CommonObjectDataSubRecord.class::isInstance)
                    .mapToInt(part -> ((CommonObjectDataSubRecord) part).getObjectId())
                    .findFirst()
                    .orElse(-1);
        } else if (record instanceof TextObjectRecord text && texts.size() < MOST_NOTES) {
            texts.put(object, Words.shorten(Words.clean(text.getStr().getString()), Notes.LONGEST_SOURCE));
        }
    }

    private void merge(CellRangeAddress area) {
        if (++count > Limits.MERGES) {
            throw new FileProblem("合并的单元格太多：最多%d处，请分成几个文件".formatted(Limits.MERGES));
        }
        if (area.getFirstColumn() <= area.getLastColumn() && area.getFirstRow() <= area.getLastRow()) {
            merges.computeIfAbsent(area.getFirstRow(), row -> new ArrayList<>()).add(area);
        }
    }

    private static long at(int row, int column) {
        return ((long) row << 32) + column;
    }

    /** The cells that begin in a row and cover others. */
    List<CellRangeAddress> merges(int row) {
        return merges.getOrDefault(row, List.of());
    }

    /** What somebody noted beside a cell; null when nobody did. */
    @Nullable
    String note(int row, int column) {
        var note = notes.get(at(row, column));
        return note == null ? null : texts.getOrDefault(note.getShapeId(), "");
    }

    /** Whether cells of one row stand in several places of the file, as some programs write them. */
    boolean isUnordered() {
        return unordered;
    }
}
