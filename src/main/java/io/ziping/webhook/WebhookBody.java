package io.ziping.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: enough to know whether and what to ask, no figures and nothing about people.
 *
 * @param id of the event, the same as in {@code webhook-id}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(String id, String type, Instant timestamp, Data data) {

    /**
     * The form.
     *
     * @param version the one the event has led to; of a deleted form the last one; what is read later may be a later one
     * @param statusBefore {@code null} when it was not there
     * @param status {@code null} when it is not there any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            @Nullable Long id,
            @Nullable Long version,
            @Nullable Integer fiscalYear,
            @Nullable String competentDepartment,
            @Nullable String implementingUnit,
            @Nullable Status statusBefore,
            @Nullable Status status) {

        static final Data NONE = new Data(null, null, null, null, null, null, null);
    }
}
