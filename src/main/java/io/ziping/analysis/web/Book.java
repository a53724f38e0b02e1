package io.ziping.analysis.web;

import io.ziping.scoring.values.AmountUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of figures: numbers are numbers, amounts in 万元. */
abstract class Book {

    static final String AMOUNT = "#,##0.00";
    static final String POINTS = "0.00";
    static final String SHARE = "0.0";
    static final String ANY = "General";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Ziping", null);

    final byte[] write() {
        try {
            book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    final Worksheet sheet(String title, int width, String... heads) {
        var sheet = book.newWorksheet(title);
        for (int column = 0; column < heads.length; column++) {
            sheet.value(0, column, heads[column]);
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? width : Math.max(12, heads[column].length() * 2 + 2));
        }
        sheet.freezePane(1, 1);
        return sheet;
    }

    /** Leaves the cell blank for {@code null}. */
    static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value, String format) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }

    static BigDecimal wan(BigDecimal yuan) {
        return AmountUnit.WAN_YUAN.fromYuan(yuan);
    }
}
