package io.ziping.evaluation.form;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Who saved a form first and last, and when. Who is {@code null} when nobody did it by hand. */
@Embeddable
@Getter
@NoArgsConstructor
public class Saves {

    private Instant createdAt = Instant.EPOCH;
    private @Nullable Long createdBy;
    private Instant updatedAt = Instant.EPOCH;
    private @Nullable Long updatedBy;

    void add(@Nullable Long accountId, Instant now) {
        if (createdAt.equals(Instant.EPOCH)) {
            createdAt = now;
            createdBy = accountId;
        }
        updatedAt = now;
        updatedBy = accountId;
    }
}
