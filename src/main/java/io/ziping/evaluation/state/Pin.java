package io.ziping.evaluation.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 批注: what a reviewer says of a cell, a row or the whole form, and what the unit answers.
 *
 * @param address the cell as on the page, {@code row.<uuid>} for a row, blank for the whole form
 * @param place what the place was called when the pin was set
 * @param finding the digest of the finding it asks about; blank for none
 * @param subject what stood there when the pin was set; blank for the whole form
 * @param round with which return it goes to the unit, the first being 1
 * @param answer the unit's answer; blank while there is none
 */
public record Pin(
        long id,
        String address,
        String place,
        String finding,
        String subject,
        String text,
        int round,
        long authorId,
        String author,
        Instant at,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether it speaks of the form as a whole. */
    public boolean ofWholeForm() {
        return address.isEmpty();
    }

    /** Whether the unit has answered in words. */
    public boolean answered() {
        return !answer.isEmpty();
    }
}
