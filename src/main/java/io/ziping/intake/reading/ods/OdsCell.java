package io.ziping.intake.reading.ods;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One cell of an OpenDocument workbook: what it shows is in the file beside what it holds. */
final class OdsCell {

    private static final MathContext STORED = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_NUMBER = 40;

    private final @Nullable String style;
    private final String type;
    private final @Nullable String value;
    private final @Nullable String string;
    private final boolean formula;
    private final boolean error;
    private final int repeated;
    private final int span;
    private final int depth;

    OdsCell(Attributes attributes) {
        style = attributes.getValue(Ods.TABLE, "style-name");
        type = Objects.requireNonNullElse(attributes.getValue(Ods.OFFICE, "value-type"), "");
        value = attributes.getValue(Ods.OFFICE, "value");
        string = attributes.getValue(Ods.OFFICE, "string-value");
        formula = attributes.getValue(Ods.TABLE, "formula") != null;
        error = "error".equals(attributes.getValue(Ods.CALC, "value-type"));
        repeated = Ods.count(attributes, "number-columns-repeated");
        span = Ods.count(attributes, "number-columns-spanned");
        depth = Ods.count(attributes, "number-rows-spanned");
    }

    @Nullable
    String style() {
        return style;
    }

    int repeated() {
        return repeated;
    }

    /** Whether it covers others. */
    boolean covers() {
        return span > 1 || depth > 1;
    }

    int span() {
        return Math.min(span, Limits.COLUMNS);
    }

    /** As many rows as a form may have reach further than any cell of one. */
    int depth() {
        return Math.min(depth, Limits.ROWS);
    }

    /** What the sheet shows; some programs leave that out and keep only what the cell holds. */
    String shown(String text) {
        if (error) {
            return "";
        }
        return text.isEmpty() ? Objects.requireNonNullElse(string, Objects.requireNonNullElse(value, "")) : text;
    }

    /** Why what is shown is not certainly what the cell holds; null when it is. */
    @Nullable
    String doubt(String shown) {
        if (error) {
            return "公式出错";
        }
        if (formula) {
            return shown.isEmpty() ? "是公式，文件里没有存结果" : Notes.STORED_RESULT;
        }
        var stored = stored();
        var number = TypedText.decimal(NumberText.of(shown, "%").text());
        if (stored == null || number == null) {
            return null;
        }
        // a percent sign may be one, or only a word
        boolean percent = shown.strip().endsWith("%");
        boolean same = isSame(number, stored) || (percent && isSame(number, stored.movePointRight(2)));
        return same ? null : "表里显示%s，实际存的是%s".formatted(shown, stored.toPlainString());
    }

    private static boolean isSame(BigDecimal shown, BigDecimal stored) {
        return shown.round(STORED).compareTo(stored.round(STORED)) == 0;
    }

    private @Nullable BigDecimal stored() {
        if (value == null || value.length() > LONGEST_NUMBER || type.equals("string")) {
            return null;
        }
        try {
            var number = new BigDecimal(value.strip()).stripTrailingZeros();
            return Math.abs(number.scale()) > LONGEST_NUMBER ? null : number.setScale(Math.max(0, number.scale()));
        } catch (NumberFormatException invalid) {
            return null;
        }
    }
}
