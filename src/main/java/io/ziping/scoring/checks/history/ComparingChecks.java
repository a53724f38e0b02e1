package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Check;
import java.util.List;

/**
 * What a reviewer would ask who has last year's form beside this one, and those of others. Both are handed in by whoever asks
 * for the score ({@link io.ziping.scoring.examined.Context}); nothing here reads a store. Silent without them.
 */
public final class ComparingChecks {

    public static final List<Check> ALL = List.of(
            TargetHistoryChecks::belowLastActual,
            TargetHistoryChecks::loosened,
            TargetHistoryChecks::jump,
            RowHistoryChecks::badRowGone,
            RowHistoryChecks::weightMovedAway,
            CopyChecks::copiedFromLastYear,
            CopyChecks::copiedFromAnother,
            OtherProjectChecks::otherProjectNamed,
            OtherProjectChecks::otherUnitNamed,
            PeerChecks::targetFarFromPeers);

    private ComparingChecks() {}
}
