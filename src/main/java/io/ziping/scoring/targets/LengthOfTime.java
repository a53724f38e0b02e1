package io.ziping.scoring.targets;

import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take or took: 2-4小时, 2小时内, 90分钟, 4个月内.
 *
 * @param count in the unit it was typed in; of 2-4小时 the larger
 * @param limit whether the words make it a limit: 2小时内, 2-4小时
 */
record LengthOfTime(BigDecimal count, Span unit, boolean limit) {

    private static final int LONGEST = 40;
    private static final String NUMBER = "(" + TypedText.UNSIGNED + ")";
    private static final Pattern LENGTH = Pattern.compile("(不超过|控制在|在|≤|<)?\\s*" + NUMBER + "(?:\\s*[-~—–至到]+\\s*"
            + NUMBER + ")?\\s*(分钟|个?小时|h|天|日|个?自然日|周|个?星期|个月|年)(以内|之内|内|以下)?");

    /** How short and how long a unit can be, in minutes. */
    enum Span {
        MINUTE(1, 1),
        HOUR(60, 60),
        DAY(1440, 1440),
        WEEK(10_080, 10_080),
        MONTH(40_320, 44_640),
        YEAR(525_600, 527_040);

        private final BigDecimal shortest;
        private final BigDecimal longest;

        Span(long shortest, long longest) {
            this.shortest = BigDecimal.valueOf(shortest);
            this.longest = BigDecimal.valueOf(longest);
        }
    }

    /** Reads plain text; {@code null} when it is anything but one length of time. */
    static @Nullable LengthOfTime read(String plain) {
        var length = LENGTH.matcher(plain.length() > LONGEST ? "" : plain);
        if (!length.matches()) {
            return null;
        }
        var first = TypedText.number(length.group(2));
        var count = length.group(3) == null ? first : first.max(TypedText.number(length.group(3)));
        boolean limit = length.group(1) != null || length.group(3) != null || length.group(5) != null;
        return new LengthOfTime(count, span(length.group(4)), limit);
    }

    /** Whether it keeps a limit; unknown where the other is none, or where it depends on the days of a month. */
    Attainment within(LengthOfTime other) {
        if (!other.limit()) {
            return Attainment.UNKNOWN;
        }
        if (unit == other.unit()) {
            return count.compareTo(other.count()) <= 0 ? Attainment.MET : Attainment.UNMET;
        }
        if (count.multiply(unit.longest).compareTo(other.count().multiply(other.unit().shortest)) <= 0) {
            return Attainment.MET;
        }
        return count.multiply(unit.shortest).compareTo(other.count().multiply(other.unit().longest)) > 0
                ? Attainment.UNMET
                : Attainment.UNKNOWN;
    }

    private static Span span(String unit) {
        return switch (unit.replace("个", "")) {
            case "分钟" -> Span.MINUTE;
            case "小时", "h" -> Span.HOUR;
            case "周", "星期" -> Span.WEEK;
            case "月" -> Span.MONTH;
            case "年" -> Span.YEAR;
            default -> Span.DAY;
        };
    }
}
