package io.ziping.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.campaign.Exemption;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a year is granted to units, and how a program grants it. */
final class GrantItems {

    private GrantItems() {}

    /** 延期 of a unit. */
    record Extension(
            long unitId,
            String implementingUnit,
            LocalDate lastDay,
            String reason,
            String grantedBy,
            Instant grantedAt) {

        static Extension of(io.ziping.campaign.Extension extension) {
            return new Extension(
                    extension.unitId(),
                    extension.unit(),
                    extension.lastDay(),
                    extension.reason(),
                    extension.grantedBy(),
                    extension.grantedAt());
        }
    }

    /**
     * 今年不报.
     *
     * @param project left out where the whole unit owes nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exempted(
            long id,
            String implementingUnit,
            @Nullable String project,
            String reason,
            String grantedBy,
            Instant grantedAt) {

        static Exempted of(Exemption exemption) {
            return new Exempted(
                    exemption.id(),
                    exemption.unit(),
                    exemption.project().isEmpty() ? null : exemption.project(),
                    exemption.reason(),
                    exemption.grantedBy(),
                    exemption.grantedAt());
        }
    }

    /** An extension as it is granted. */
    record NewExtension(@Nullable String lastDay, @Nullable String reason) {}

    /**
     * An exemption as it is granted.
     *
     * @param unit the whole unit, by its identity
     * @param project or one project
     */
    record NewExemption(
            @Nullable Long unit,
            @Nullable Long project,
            @Nullable String reason) {}
}
