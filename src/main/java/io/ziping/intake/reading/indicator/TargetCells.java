package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.TargetValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 年度指标值 in one cell, or in three: 指标性质, 指标值 and 度量单位 become one target such as {@code ≥25(批次)}. */
final class TargetCells {

    private static final Pattern OPERATOR =
            Pattern.compile("[=＝═≥≧⩾≤≦⩽><＞＜﹥﹤]|[><]=|大于(?:或?等于)?|小于(?:或?等于)?|等于|不低于|不少于|不小于|不超过|不高于|不多于|不大于");
    private static final Pattern DESCRIPTIVE = Pattern.compile("定性(?:指标)?|描述(?:性)?|[-—/]|无");

    private TargetCells() {}

    static @Nullable Cell join(@Nullable Cell nature, @Nullable Cell value, @Nullable Cell measure) {
        if (value == null || (nature == null && measure == null)) {
            return value;
        }
        var text = Words.clean(value.text());
        var unit = measure == null ? "" : unit(Words.clean(measure.text()), text);
        var operator = nature == null ? "" : Words.compact(nature.text());
        var doubt = value.doubt();
        if (!OPERATOR.matcher(operator).matches()) {
            doubt = operator.isEmpty() || DESCRIPTIVE.matcher(operator).matches()
                    ? doubt
                    : "指标性质写的是“" + Words.shorten(operator, 20) + "”，不知道是 ≥、= 还是 ≤";
            operator = "";
        } else if (text.startsWith(operator)) {
            operator = "";
        } else if (OPERATOR.matcher(text.substring(0, Math.min(1, text.length())))
                .matches()) {
            doubt = "指标性质和指标值里各写了一个符号";
            operator = "";
        }
        return value.with(operator + text + unit, doubt);
    }

    /** Whether a target is said from its beginning, and not the rest of one. */
    static boolean beginsWithOperator(String text) {
        return OPERATOR.matcher(Words.compact(text)).lookingAt();
    }

    /** The unit in brackets, unless it is written already or there is no number for it. */
    private static String unit(String unit, String value) {
        var bare = unit.replaceFirst("^[(（]", "").replaceFirst("[)）]$", "").strip();
        boolean number = value.matches(".*\\d$");
        return bare.isEmpty() || bare.matches("[-—/]|无") || !number ? "" : "(" + bare + ")";
    }

    /** A number and its unit are one thing, however narrow the cell. */
    static String withoutBreaks(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var line = text.replaceAll("\\s*\\R\\s*", "");
        boolean figure = TargetValue.of(line).bound() != null
                || ActualValue.of(line).quantity() != null
                || ActualValue.of(line).outcome() != null;
        return figure ? line : text;
    }
}
