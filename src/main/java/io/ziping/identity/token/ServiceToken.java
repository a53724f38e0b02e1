package io.ziping.identity.token;

import io.ziping.identity.LastDay;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token as its administrator sees it, without the token.
 *
 * @param ending its last characters
 * @param body the unit or department of its scope, or blank
 * @param validUntil its last day; {@code null} for none
 * @param creator who made it, by name
 * @param revokedAt {@code null} while it is not revoked
 * @param revoker who revoked it, or blank
 * @param lastUsedAt at most five minutes old; {@code null} when it was never used
 * @param lastAddress from where, or blank
 */
public record ServiceToken(
        long id,
        String name,
        String ending,
        TokenScope scope,
        String body,
        boolean writes,
        @Nullable LocalDate validUntil,
        Instant createdAt,
        String creator,
        @Nullable Instant revokedAt,
        String revoker,
        @Nullable Instant lastUsedAt,
        String lastAddress) {

    /** How a token is shown that nobody sees whole any more. */
    public String shortForm() {
        return TokenFormat.PREFIX + "…" + ending;
    }

    /** What it reaches, as a page says it. */
    public String reach() {
        return body.isEmpty() ? scope.label() : body;
    }

    /** What it may do there, as a page says it. */
    public String right() {
        return writes ? "读写" : "只读";
    }

    /** Until when it is good, as a page says it. */
    public String until() {
        return validUntil == null ? "长期" : validUntil.toString();
    }

    /** Whether its last day has gone by. */
    public boolean isOver(LocalDate today) {
        return LastDay.isOver(validUntil, today);
    }
}
