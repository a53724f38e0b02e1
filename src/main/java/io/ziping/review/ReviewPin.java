package io.ziping.review;

import io.ziping.evaluation.state.Place;
import jakarta.persistence.Entity;
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

/** 批注: a reviewer's remark on a place of a form, with the unit's answer. */
@Entity
@Table(name = "pin")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ReviewPin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

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

    /** The identity; only a stored pin has one. */
    long identity() {
        return Objects.requireNonNull(id);
    }

    /** Whether it says these words at this place. */
    boolean says(Place where, String words) {
        return address.equals(where.address()) && text.equals(words);
    }

    /** The unit answers; a blank answer takes an earlier one back. */
    void answer(String words, long accountId, Instant now) {
        answer = words;
        answeredBy = words.isEmpty() ? null : accountId;
        answeredAt = words.isEmpty() ? null : now;
    }
}
