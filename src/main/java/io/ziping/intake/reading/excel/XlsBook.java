package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.spreadsheet.format.BuiltInFormats;
import io.ziping.spreadsheet.format.NumberFormat;
import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import io.ziping.spreadsheet.format.SignFonts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/** What the sheets of an old workbook share: their names, texts, fonts and formats. */
final class XlsBook {

    private static final NumberFormat GENERAL = NumberFormat.of("General");
    /** The fonts are numbered 0, 1, 2, 3, 5: there is none of the number 4. */
    private static final int NO_FONT = 4;
    /** White in the palette, in the fixed one before it, and that of the window behind the cells. */
    private static final Set<Integer> WHITE = Set.of(1, 9, 65);

    private static final int NO_FILL = 0;
    private static final int EVEN = 1;

    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean from1904;

    void take(Record record) {
        if (record instanceof BoundSheetRecord tab) {
            tabs.add(tab);
            if (tabs.size() > Limits.SHEETS) {
                throw new FileProblem("工作表太多：最多%d张，请分成几个文件".formatted(Limits.SHEETS));
            }
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof SSTRecord found) {
            strings = found;
        }
    }

    /** The sheets in the order in which their contents stand in the file. */
    List<BoundSheetRecord> tabs() {
        return List.of(BoundSheetRecord.orderByBofPosition(tabs));
    }

    boolean from1904() {
        return from1904;
    }

    NumberFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return GENERAL;
        }
        int index = styles.get(style).getFormatIndex();
        return formats.computeIfAbsent(index, number -> {
            var code = codes.get(number);
            return NumberFormat.of(code == null ? BuiltInFormats.code(number) : code);
        });
    }

    /** @throws FileProblem when there is no such text */
    UnicodeString string(int index) {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new FileProblem(FileProblem.BROKEN);
        }
        return strings.getString(index);
    }

    /** What the font of a whole cell says that changes what its text means; null when it says nothing. */
    @Nullable
    String remark(int style, String text) {
        var look = style < 0 || style >= styles.size() ? null : styles.get(style);
        var font = look == null ? null : font(look.getFontIndex());
        if (look == null || font == null) {
            return null;
        }
        var line = CellText.both(
                font.isStruckout() ? FontDoubts.STRUCK : null,
                position(font) == Position.LINE ? null : FontDoubts.MOVED);
        return CellText.both(
                CellText.both(line, isWhite(font) && isOnWhite(look) ? FontDoubts.WHITE : null),
                SignFonts.change(font.getFontName(), text) ? SignFonts.DOUBT : null);
    }

    private static boolean isWhite(FontRecord font) {
        return WHITE.contains((int) font.getColorPaletteIndex());
    }

    private static boolean isOnWhite(ExtendedFormatRecord look) {
        return look.getAdtlFillPattern() == NO_FILL
                || (look.getAdtlFillPattern() == EVEN && WHITE.contains((int) look.getFillForeground()));
    }

    /** A text whose parts may stand above or below the line, or be struck out. */
    CellText runs(UnicodeString string) {
        var text = string.getString();
        var runs = new RunText();
        int done = 0;
        FontRecord font = null;
        for (int i = 0; i <= string.getFormatRunCount(); i++) {
            boolean last = i == string.getFormatRunCount();
            int next = last ? text.length() : string.getFormatRun(i).getCharacterPos();
            int end = Math.max(done, Math.min(next, text.length()));
            if (end > done) {
                append(runs, text.substring(done, end), font);
            }
            done = end;
            font = last ? font : font(string.getFormatRun(i).getFontIndex());
        }
        return new CellText(runs.text(), runs.doubt(), null);
    }

    private static void append(RunText runs, String part, @Nullable FontRecord font) {
        runs.append(part, font == null ? Position.LINE : position(font));
        if (font == null || part.isBlank()) {
            return;
        }
        if (font.isStruckout()) {
            runs.doubt(FontDoubts.STRUCK);
        }
        if (isWhite(font)) {
            runs.doubt(FontDoubts.WHITE);
        }
        if (SignFonts.change(font.getFontName(), part)) {
            runs.doubt(SignFonts.DOUBT);
        }
    }

    private static Position position(FontRecord font) {
        return switch (font.getSuperSubScript()) {
            case FontRecord.SS_SUPER -> Position.RAISED;
            case FontRecord.SS_SUB -> Position.LOWERED;
            default -> Position.LINE;
        };
    }

    private @Nullable FontRecord font(int index) {
        int at = index > NO_FONT ? index - 1 : index;
        return at < 0 || at >= fonts.size() ? null : fonts.get(at);
    }
}
