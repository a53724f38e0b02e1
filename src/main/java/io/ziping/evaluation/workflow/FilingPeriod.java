package io.ziping.evaluation.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 填报期: when the preparers of a unit may work on the forms of a year, as seen today. Both days count in full.
 *
 * @param opensOn the first day, or {@code null} when there is none
 * @param lastDay the last day, or {@code null} when there is none
 * @param extended whether the last day is later than everybody's, because the unit was granted it
 */
public record FilingPeriod(
        int fiscalYear,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate lastDay,
        boolean extended,
        LocalDate today) {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** From so many days before the end people are told how many are left. */
    private static final int SOON = 30;

    /** A year of which nobody has said when its forms are due. */
    public static FilingPeriod unlimited(int fiscalYear, LocalDate today) {
        return new FilingPeriod(fiscalYear, null, null, false, today);
    }

    /** Whether the last day is over. */
    public boolean isOver() {
        return lastDay != null && today.isAfter(lastDay);
    }

    /** Why no form of the year may be begun now, in words for the preparer; empty when one may. */
    public Optional<String> refusal() {
        if (opensOn != null && today.isBefore(opensOn)) {
            return Optional.of(fiscalYear + "年度的填报" + day(opensOn) + "开始，请到时再新建");
        }
        return isOver() ? Optional.of(over()) : Optional.empty();
    }

    /** That the period is over and what can be done; blank while it is not. */
    public String over() {
        return lastDay == null || !isOver()
                ? ""
                : fiscalYear + "年度的填报已于" + day(lastDay) + (extended ? "（延期后）" : "") + "截止。还要填报的，请向财政部门申请延期";
    }

    /** When it ends, in a few words; blank when it does not, or has. */
    public String deadline() {
        if (lastDay == null || isOver()) {
            return "";
        }
        var left = ChronoUnit.DAYS.between(today, lastDay);
        return day(lastDay) + "截止" + (left == 0 ? "，就是今天" : left > SOON ? "" : "，还有" + left + "天");
    }

    /** Whether the end is so near that it should catch the eye. */
    public boolean isPressing() {
        return lastDay != null && !isOver() && ChronoUnit.DAYS.between(today, lastDay) <= 3;
    }

    private String day(LocalDate date) {
        return (date.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(date);
    }
}
