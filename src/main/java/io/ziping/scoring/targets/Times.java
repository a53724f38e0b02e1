package io.ziping.scoring.targets;

import io.ziping.scoring.values.TypedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, deadlines and durations in words, such as 9月前, 2024年底, 2-4小时 or 2024.8.31. */
public final class Times {

    private static final Pattern TIME = Pattern.compile("\\d\\s*(?:个\\s*)?(?:年|月|日|天|周|季|旬|号|小时|分钟|秒|星期|工作日|自然日)"
            + "|(?:19|20)\\d\\d[-./]\\d{1,2}|[上下]半年|[年月季]底|全年|季度末?|[上中下]旬");

    private Times() {}

    /** Whether a descriptive target and its actual both tell a time, which a person compares. */
    public static boolean compared(TargetValue target, ActualValue actual) {
        return target.isDescriptive() && actual.outcome() == null && tells(target.text()) && tells(actual.text());
    }

    /**
     * Whether the time an actual tells keeps the one of its target: a day, month or half-year before a deadline, a length of
     * time within a limit, the same words. Unknown where either is anything else, or where people may mean the one or the other.
     *
     * @param year of times that name none; {@code null} when nobody knows
     */
    public static Attainment attainment(TargetValue target, ActualValue actual, @Nullable Integer year) {
        var wanted = TypedText.plain(target.text());
        var given = TypedText.plain(actual.text());
        if (wanted.equals(given)) {
            return Attainment.MET;
        }
        var deadline = CalendarTime.read(wanted, year);
        var time = CalendarTime.read(given, year);
        if (deadline != null && time != null) {
            return time.within(deadline);
        }
        var limit = LengthOfTime.read(wanted);
        var length = LengthOfTime.read(given);
        return limit == null || length == null ? Attainment.UNKNOWN : length.within(limit);
    }

    private static boolean tells(String text) {
        return TIME.matcher(TypedText.plain(text)).find();
    }
}
