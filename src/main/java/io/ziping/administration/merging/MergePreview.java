package io.ziping.administration.merging;

import java.util.List;

/**
 * What a merge would do, for the administrator to read before it is done.
 *
 * @param from what goes
 * @param into what stays
 * @param moves what moves, in words
 * @param merged units and projects of the same name that are merged with it, in words
 * @param notes what else changes
 * @param conflicts why it cannot be done; empty when it can
 */
public record MergePreview(
        MergeKind kind,
        MergeParty from,
        MergeParty into,
        List<String> moves,
        List<String> merged,
        List<String> notes,
        List<String> conflicts) {

    /** Whether nothing stands against it. */
    public boolean possible() {
        return conflicts.isEmpty();
    }
}
