package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.ProgressLine;
import io.ziping.campaign.deadline.ReviewDay;
import io.ziping.campaign.deadline.ReviewStep;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step of a year's review that has a day.
 *
 * @param waiting how many forms wait at it
 */
public record AwaitedReview(ReviewStep step, ReviewDay due, long waiting) {

    /** The steps of a year that have a day, with what waits of all. */
    public static List<AwaitedReview> of(Campaign campaign, ProgressLine total, LocalDate today) {
        return Arrays.stream(ReviewStep.values())
                .flatMap(step -> {
                    var day = campaign.reviewsBy(step);
                    return day == null
                            ? Stream.<AwaitedReview>empty()
                            : Stream.of(new AwaitedReview(step, new ReviewDay(day, today), total.awaiting(step)));
                })
                .toList();
    }

    /** How many forms wait over time, by the identities of the lines; empty when none does. */
    static Map<Long, Long> late(List<AwaitedReview> reviews, List<ProgressLine> lines) {
        var over = reviews.stream()
                .filter(review -> review.due().isOver() && review.waiting() > 0)
                .toList();
        var late = new HashMap<Long, Long>();
        for (var line : over.isEmpty() ? List.<ProgressLine>of() : lines) {
            late.put(
                    line.id(),
                    over.stream()
                            .mapToLong(review -> line.awaiting(review.step()))
                            .sum());
        }
        return late;
    }
}
