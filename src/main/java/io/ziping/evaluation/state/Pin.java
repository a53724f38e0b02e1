package io.ziping.evaluation.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a cell, a row or the whole form, and what the other side answers: 批注 of a reviewer, which the unit
 * answers, or 提问 of the unit, which a reviewer answers.
 *
 * @param kind who speaks and who answers
 * @param address the cell as on the page, {@code row.<uuid>} for a row, blank for the whole form
 * @param place what the place was called when the pin was set
 * @param finding the digest of the finding it asks about; blank for none
 * @param subject what stood there when the pin was set; blank for the whole form
 * @param round of a reviewer's pin with which return it goes to the unit, the first being 1; of an inquiry how often the form
 *     had been sent back when it was asked
 * @param answer the other side's answer; blank while there is none
 * @param closedBy who has settled an inquiry; blank while nobody has
 */
public record Pin(
        long id,
        Kind kind,
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
        @Nullable Instant answeredAt,
        String closedBy,
        @Nullable Instant closedAt) {

    /** Who speaks and who answers. */
    public enum Kind {
        /** 批注: a reviewer says what the unit is to do; it goes to the unit with a return. */
        PIN,
        /** 提问: the unit asks its reviewers while it fills the form; both see it at once. */
        INQUIRY
    }

    /** Whether it speaks of the form as a whole. */
    public boolean ofWholeForm() {
        return address.isEmpty();
    }

    /** Whether the other side has answered in words. */
    public boolean answered() {
        return !answer.isEmpty();
    }

    /** Whether the unit asks. */
    public boolean isInquiry() {
        return kind == Kind.INQUIRY;
    }

    /** Whether the unit waits for an answer to it. */
    public boolean isOpenInquiry() {
        return isInquiry() && !answered() && closedAt == null;
    }

    /** Whether the unit has taken back what it asked before somebody answered. */
    public boolean isWithdrawn() {
        return closedAt != null && !answered();
    }

    /** Whether the unit has what it wanted to know. */
    public boolean isResolved() {
        return closedAt != null && answered();
    }

    /** The same said of the whole form, under the name its place had: the place is gone. */
    Pin ofNoPlace() {
        return new Pin(
                id,
                kind,
                "",
                place,
                finding,
                subject,
                text,
                round,
                authorId,
                author,
                at,
                answer,
                answeredBy,
                answeredAt,
                closedBy,
                closedAt);
    }
}
