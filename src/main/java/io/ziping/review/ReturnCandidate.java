package io.ziping.review;

import io.ziping.evaluation.workflow.Status;
import java.math.BigDecimal;
import java.util.List;

/**
 * A form somebody has chosen to send back.
 *
 * @param returnable whether the move is theirs to make now
 * @param doubt 存疑分, one decimal
 * @param pinned the places of the pins that were set since the last return and go with the next one
 */
public record ReturnCandidate(
        long id,
        long version,
        int fiscalYear,
        String project,
        String unit,
        Status status,
        boolean returnable,
        BigDecimal doubt,
        List<String> pinned) {}
