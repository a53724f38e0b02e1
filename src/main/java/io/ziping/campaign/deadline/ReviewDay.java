package io.ziping.campaign.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The last day of a review, as it is seen today; it counts in full. */
public record ReviewDay(LocalDate day, LocalDate today) {

    private static final int SOON = 3;

    private long left() {
        return ChronoUnit.DAYS.between(today, day);
    }

    /** Whether it is over. */
    public boolean isOver() {
        return left() < 0;
    }

    /** How long there is: {@code 还有 3 天}, {@code 今天到期}, {@code 已超 2 天}. */
    public String words() {
        var left = left();
        return left > 0 ? "还有 " + left + " 天" : left == 0 ? "今天到期" : "已超 " + -left + " 天";
    }

    /** The colour role: {@code over}, {@code pressing}, or blank. */
    public String tone() {
        return isOver() ? "over" : left() <= SOON ? "pressing" : "";
    }
}
