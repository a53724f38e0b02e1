package io.ziping.scoring.targets;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 计量单位 behind a number: 人次, (批次), 元/人*月; {@code %}, 百分比 and 百分之 are one unit. */
final class Unit {

    static final String PERCENT = "%";
    static final String NONE = "";

    private static final Set<String> PERCENT_WORDS = Set.of("%", "百分比", "百分之");
    private static final String PART = "(?:[\\p{L}%‰°℃㎡㎥㎢㎞㎝㎜㎎㎏㎖]{1,6}[²³]?|(?i:[chk]?m[23]))";
    private static final Pattern WORD = Pattern.compile(PART + "(?:[/*·×]" + PART + ")*(?:\\(" + PART + "\\))?");

    /** Words that join or qualify: a text with one of them says more than a unit ("90分且无投诉"). */
    private static final Pattern MORE_THAN_A_UNIT = Pattern.compile("[且或及和与并不无以内前后含除左右余多几约近已未达完成]");

    private static final Pattern PERIOD = Pattern.compile("个?(?:年|月|日|天|周|季|旬|号|届|时|点|小时|分钟|秒|星期|工作日|自然日).*");

    private Unit() {}

    /** The unit in one spelling, {@link #NONE} for nothing, {@code null} for text that is more than a unit. */
    static @Nullable String read(String text) {
        var unit = withoutBrackets(text.strip()).replace(" ", "");
        if (unit.isEmpty()) {
            return NONE;
        }
        if (PERCENT_WORDS.contains(unit)) {
            return PERCENT;
        }
        return WORD.matcher(unit).matches() && !MORE_THAN_A_UNIT.matcher(unit).find() ? unit : null;
    }

    /** Whether a number before this unit may as well be a date or a deadline: 1年, 12月, 3个工作日. */
    static boolean isPeriod(String unit) {
        return PERIOD.matcher(unit).matches();
    }

    private static String withoutBrackets(String text) {
        return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    }
}
