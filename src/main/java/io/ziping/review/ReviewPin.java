package io.ziping.review;

import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 批注 of a reviewer on a place of a form with the unit's answer, or 提问 of the unit with a reviewer's: see {@link Pin}. */
@Entity
@Table(name = "pin")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ReviewPin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Pin.Kind kind = Pin.Kind.PIN;

    private long evaluationId;

    private String address = "";

    private String place = "";

    private String subject = "";

    private String text = "";

    private int round;

    /** The digest of the finding it asks about; blank for none. */
    private String finding = "";

    private long authorId;

    private Instant at = Instant.EPOCH;

    private String answer = "";

    private @Nullable Long answeredBy;

    private @Nullable Instant answeredAt;

    private @Nullable Long closedBy;

    private @Nullable Instant closedAt;

    ReviewPin(long evaluationId, Place place, String text, String finding, int round, long authorId, Instant at) {
        this.evaluationId = evaluationId;
        this.address = place.address();
        this.place = place.name();
        this.subject = place.text();
        this.text = text;
        this.finding = finding;
        this.round = round;
        this.authorId = authorId;
        this.at = at;
    }

    /** @param round how often the form has been sent back */
    static ReviewPin inquiry(long evaluationId, Place place, String text, int round, long authorId, Instant at) {
        var inquiry = new ReviewPin(evaluationId, place, text, "", round, authorId, at);
        inquiry.kind = Pin.Kind.INQUIRY;
        return inquiry;
    }

    /** The identity; only a stored pin has one. */
    long identity() {
        return Objects.requireNonNull(id);
    }

    /** Whether it says these words at this place. */
    boolean says(Place where, String words) {
        return address.equals(where.address()) && text.equals(words);
    }

    /** Whether a unit waits for an answer to it. */
    boolean isOpenInquiry() {
        return kind == Pin.Kind.INQUIRY && answer.isEmpty() && closedAt == null;
    }

    /** Whether the unit has taken it back before somebody answered. */
    boolean isWithdrawn() {
        return closedAt != null && answer.isEmpty();
    }

    /** A reviewer answers; the unit has to read it, whatever it had settled before. */
    void answerInquiry(String words, long accountId, Instant now) {
        answer(words, accountId, now);
        closedBy = null;
        closedAt = null;
    }

    /** The unit takes it back, or has its answer. */
    void close(long accountId, Instant now) {
        closedBy = accountId;
        closedAt = now;
    }

    /** The other side answers; a blank answer takes an earlier one back. */
    void answer(String words, long accountId, Instant now) {
        answer = words;
        answeredBy = words.isEmpty() ? null : accountId;
        answeredAt = words.isEmpty() ? null : now;
    }
}
