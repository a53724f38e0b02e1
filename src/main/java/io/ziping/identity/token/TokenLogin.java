package io.ziping.identity.token;

import io.ziping.identity.LastDay;
import io.ziping.identity.Owner;
import io.ziping.identity.ProgramOwners;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Knows which program has sent a token: one statement a request, so that a revoked token is out of use at once on every
 * node. A use is noted at most every five minutes.
 */
@Component
@RequiredArgsConstructor
public class TokenLogin implements ProgramOwners {

    static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final TokenStore store;
    private final Clock clock;

    /**
     * Lets a program in.
     *
     * @param address where the request comes from
     * @throws InvalidTokenException when the token is none, was revoked, or its last day has gone by
     */
    public TokenAuthentication login(String token, String address) {
        if (!TokenFormat.isWhole(token)) {
            throw new InvalidTokenException("令牌", "令牌不对");
        }
        var sent = store.find(TokenFormat.hash(token))
                .orElseThrow(() -> new InvalidTokenException(
                        "令牌 " + TokenFormat.PREFIX + "…" + TokenFormat.ending(token), "令牌不对"));
        var problem = problem(sent);
        if (!problem.isEmpty()) {
            throw new InvalidTokenException(sent.username(), problem);
        }
        noteUse(sent, address);
        return new TokenAuthentication(viewer(sent), sent.writes());
    }

    @Override
    public Optional<Owner> owner(long accountId) {
        return store.ofAccount(accountId).map(sent -> new Owner(viewer(sent), problem(sent)));
    }

    private String problem(TokenStore.Sent sent) {
        if (sent.revoked()) {
            return "令牌已吊销";
        }
        return LastDay.isOver(sent.validUntil(), LocalDate.now(clock)) ? "令牌已到期" : "";
    }

    private void noteUse(TokenStore.Sent sent, String address) {
        var now = clock.instant();
        var unlessSince = now.minus(NOTED_EVERY);
        if (sent.lastUsedAt() == null || !sent.lastUsedAt().isAfter(unlessSince)) {
            store.noteUse(sent.id(), address, now, unlessSince);
        }
    }

    private static Viewer viewer(TokenStore.Sent sent) {
        return new Viewer(
                sent.accountId(), sent.username(), null, sent.username(), sent.role(), scope(sent), sent.body(), true);
    }

    private static DataScope scope(TokenStore.Sent sent) {
        return switch (TokenScope.of(sent.role())) {
            case ALL -> DataScope.ALL;
            case DEPARTMENT -> DataScope.ofDepartment(Objects.requireNonNull(sent.departmentId()));
            case UNIT -> DataScope.ofUnit(Objects.requireNonNull(sent.unitId()));
        };
    }
}
