package io.ziping.sheet.office;

import io.ziping.sheet.Sheet.Alignment;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The few styles of one workbook, each made once. */
final class XlsxStyles {

    static final String FONT = "宋体";

    private static final int TEXT_SIZE = 10;
    private static final int TITLE_SIZE = 18;
    private static final int DECIMALS = 2;
    private static final byte[] SHADE = {(byte) 0xf4, (byte) 0xf6, (byte) 0xf9};
    private static final byte[] FIELD = {(byte) 0xff, (byte) 0xf9, (byte) 0xdf};
    private static final byte[] COMPUTED = {(byte) 0xe3, (byte) 0xf1, (byte) 0xe4};
    private static final byte[] LOCKED = {(byte) 0xe8, (byte) 0xec, (byte) 0xf1};
    /** Shows what was typed, however many decimals it has. */
    private static final String TYPED_NUMBER = "#,##0.00########";

    private static final String COMPUTED_NUMBER = "#,##0.00####";
    /** Keeps what was typed, even when it begins like a formula. */
    private static final String TYPED_TEXT = "@";

    private static final Pattern PRINTED_NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})*\\.\\d+");

    private final XSSFWorkbook workbook;
    private final Map<Style, XSSFCellStyle> made = new HashMap<>();

    /** What a cell is for: a page to print, or a workbook to fill in. */
    private enum Use {
        PAPER,
        FIELD,
        COMPUTED,
        LOCKED
    }

    /**
     * How a cell looks.
     *
     * @param oneLine whether its text is made smaller rather than broken
     * @param decimals of a number; null for a text
     */
    private record Style(
            Use use,
            Kind kind,
            Alignment alignment,
            boolean oneLine,
            @Nullable Integer decimals) {}

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // columns are as wide as digits of the first font, which every program has to have or to replace by the same
        var standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) TEXT_SIZE);
        standard.setScheme(FontScheme.NONE);
    }

    /** The number a cell holds, or null when it holds a text: a dash, a typed target, a draft's unreadable figure. */
    static @Nullable BigDecimal number(Cell cell) {
        return cell.kind() == Kind.NUMBER && PRINTED_NUMBER.matcher(cell.text()).matches()
                ? new BigDecimal(cell.text().replace(",", ""))
                : null;
    }

    XSSFCellStyle of(Cell cell) {
        return of(Use.PAPER, cell);
    }

    /** A cell somebody fills in. */
    XSSFCellStyle field(Cell cell) {
        return of(Use.FIELD, cell);
    }

    /** A cell that a formula fills in. */
    XSSFCellStyle computed(Cell cell) {
        return of(Use.COMPUTED, cell);
    }

    /** A cell beside those. */
    XSSFCellStyle locked(Cell cell) {
        return of(Use.LOCKED, cell);
    }

    private XSSFCellStyle of(Use use, Cell cell) {
        var number = number(cell);
        return made.computeIfAbsent(
                new Style(
                        use,
                        cell.kind(),
                        cell.alignment(),
                        use == Use.PAPER && cell.isQuantity(),
                        number == null ? null : number.scale()),
                this::make);
    }

    /** A line that says how to use the workbook. */
    XSSFCellStyle hint() {
        var style = workbook.createCellStyle();
        style.setFont(font(TEXT_SIZE, false));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    XSSFCellStyle heading(boolean large) {
        var style = workbook.createCellStyle();
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(large ? TITLE_SIZE : TEXT_SIZE, large));
        return style;
    }

    private XSSFCellStyle make(Style wanted) {
        var style = workbook.createCellStyle();
        style.setFont(font(TEXT_SIZE, false));
        style.setWrapText(!wanted.oneLine());
        style.setShrinkToFit(wanted.oneLine());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(
                switch (wanted.alignment()) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        fill(style, wanted);
        style.setLocked(wanted.use() != Use.FIELD);
        if (wanted.use() == Use.FIELD) {
            var format = wanted.kind() == Kind.NUMBER ? TYPED_NUMBER : TYPED_TEXT;
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        } else if (wanted.use() == Use.COMPUTED) {
            style.setDataFormat(workbook.createDataFormat().getFormat(COMPUTED_NUMBER));
        } else if (wanted.decimals() != null) {
            var format = "#,##0." + "0".repeat(Math.max(DECIMALS, wanted.decimals()));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        } else {
            // a target such as =100(%) stays a text when somebody edits its cell
            style.setQuotePrefixed(true);
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, Style wanted) {
        var colour =
                switch (wanted.use()) {
                    case FIELD -> FIELD;
                    case COMPUTED -> COMPUTED;
                    case LOCKED -> wanted.kind().names() ? SHADE : LOCKED;
                    case PAPER -> wanted.kind().names() ? SHADE : null;
                };
        if (colour != null) {
            style.setFillForegroundColor(new XSSFColor(colour, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }

    private XSSFFont font(int size, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        return font;
    }
}
