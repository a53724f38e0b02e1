package io.ziping.scoring.targets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month, quarter, half-year or year as clerks write it: 2024年12月底前, 9月前, 2024.11, 上半年, 8月31日.
 *
 * @param first the earliest day meant
 * @param last the latest day meant; of a deadline the last day in time
 * @param lastAtMost the latest day that some people mean: 9月前 is until the end of August, or of September
 */
record CalendarTime(LocalDate first, LocalDate last, LocalDate lastAtMost) {

    private static final int LONGEST = 40;
    private static final Pattern TIME = Pattern.compile("(?:(?<year>(?:19|20)\\d\\d)(?:年度?|(?=[-./]))|(?:本|当)年|年)?"
            + "(?:[-./]?(?<month>1[0-2]|0?[1-9])(?:月份?|(?=[-./]|$))"
            + "(?:[-./]?(?<day>3[01]|[12]\\d|0?[1-9])(?:日|号|(?=之?前|以前|止|\\(|$))|(?<third>[上中下]旬)|初|中旬|(?<end>底|末))?"
            + "|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<yearEnd>年?[底末内]))?"
            + "(?:末|底)?(?<before>之前|以前|前|止)?(?:\\(?含\\)?)?");
    private static final Pattern DEEDS =
            Pattern.compile("[ ,，。]|于|在|截[至止]到?|按期|如期|及时|全部|已|完成|完工|竣工|建成|验收|交付|开工|启动|实施|投入使用");

    /** Reads plain text; {@code null} when it is anything but one time of a calendar, or of a year that nobody knows. */
    static @Nullable CalendarTime read(String plain, @Nullable Integer usualYear) {
        var bare = plain.length() > LONGEST ? "" : DEEDS.matcher(plain).replaceAll("");
        var time = TIME.matcher(bare);
        if (bare.isEmpty() || !time.matches()) {
            return null;
        }
        var year = time.group("year") == null ? usualYear : Integer.valueOf(time.group("year"));
        try {
            return year == null ? null : of(year, time, time.group("before") != null);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Whether what happened at this time is in time for a deadline; unknown where the words allow both. */
    Attainment within(CalendarTime deadline) {
        if (!last.isAfter(deadline.last())) {
            return Attainment.MET;
        }
        return first.isAfter(deadline.lastAtMost()) ? Attainment.UNMET : Attainment.UNKNOWN;
    }

    private static @Nullable CalendarTime of(int year, MatchResult time, boolean before) {
        var month = time.group(2);
        if (month != null) {
            return ofMonth(YearMonth.of(year, Integer.parseInt(month)), time, before);
        }
        if (time.group(6) != null) {
            return months(year, time.group(6).equals("上") ? 1 : 7, 6);
        }
        if (time.group(7) != null) {
            return months(year, quarter(time.group(7)) * 3 - 2, 3);
        }
        boolean bareYear = time.group(1) != null && time.group(8) == null;
        return time.group(8) == null && !bareYear ? null : months(year, 1, 12);
    }

    private static CalendarTime ofMonth(YearMonth month, MatchResult time, boolean before) {
        if (time.group(3) != null) {
            var day = month.atDay(Integer.parseInt(time.group(3)));
            return new CalendarTime(day, day, day);
        }
        boolean untilBegin = before && time.group(4) == null && time.group(5) == null;
        var first = month.atDay(1);
        return untilBegin
                ? new CalendarTime(first, first.minusDays(1), month.atEndOfMonth())
                : new CalendarTime(first, month.atEndOfMonth(), month.atEndOfMonth());
    }

    private static CalendarTime months(int year, int first, int count) {
        var last = YearMonth.of(year, first + count - 1).atEndOfMonth();
        return new CalendarTime(LocalDate.of(year, first, 1), last, last);
    }

    private static int quarter(String numeral) {
        int chinese = "一二三四".indexOf(numeral);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(numeral);
    }
}
