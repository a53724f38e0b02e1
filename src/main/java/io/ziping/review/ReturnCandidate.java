package io.ziping.review;

import io.ziping.evaluation.workflow.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form somebody has chosen to send back.
 *
 * @param returnable whether the move is theirs to make now
 * @param doubt 存疑分, one decimal
 * @param pinned the pins that were set since the last return and go with the next one
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
        List<Pinned> pinned) {

    /**
     * A pin that goes with the next return.
     *
     * @param address the place it is on
     * @param by who has set it
     */
    public record Pinned(String address, String by) {}

    /** Who has set a pin on a place that goes with the next return. */
    public Optional<String> pinnedBy(String address) {
        return pinned.stream()
                .filter(pin -> pin.address().equals(address))
                .map(Pinned::by)
                .findFirst();
    }
}
