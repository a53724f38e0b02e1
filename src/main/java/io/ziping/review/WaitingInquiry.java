package io.ziping.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has asked about a form, in somebody's list.
 *
 * @param address the place it is about, see {@link io.ziping.evaluation.state.Pin}
 * @param place what the place was called
 * @param answer what a reviewer has answered; blank while nobody has
 * @param answeredBy who has; blank likewise
 */
public record WaitingInquiry(
        long id,
        long evaluationId,
        int fiscalYear,
        String project,
        String unit,
        String address,
        String place,
        String text,
        String author,
        Instant at,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {}
