package io.ziping.spotcheck.draw;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it is kept.
 *
 * @param number which one of the year, from 1
 * @param answerDays within how many days units answer a conclusion
 * @param population how many forms could be drawn
 * @param frame among how many forms those at random were drawn
 * @param restricted see {@link Selection#restricted}
 * @param closedAt {@code null} while it is open
 */
public record Draw(
        long id,
        int fiscalYear,
        int number,
        DrawRule rule,
        int answerDays,
        int population,
        int frame,
        boolean restricted,
        String drawnBy,
        Instant drawnAt,
        String closedBy,
        @Nullable Instant closedAt,
        String closingNote) {

    /** Whether it is open: its forms are in no other draw. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Which draw it is, as people say it. */
    public String title() {
        return "%d年度第%d次抽查".formatted(fiscalYear, number);
    }

    /** The bounds of each department in words. */
    public String bounds() {
        var least = rule.atLeast();
        var most = rule.atMost();
        if (least == null && most == null) {
            return "不限";
        }
        return Stream.of(least == null ? "" : "至少 " + least + " 份", most == null ? "" : "至多 " + most + " 份")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }
}
