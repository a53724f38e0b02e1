package io.ziping.intake.offline;

/**
 * How a merge stood when somebody last looked at it.
 *
 * @param changes what would be taken over
 * @param conflicts what nobody has decided
 * @param doubts what is not certain and was not said to be taken over
 * @param words why nothing can be taken over; blank when it can
 */
public record MergeSummary(long changes, long conflicts, long doubts, String words) {

    static MergeSummary of(MergeResult merge) {
        var doubts = merge.of(MergeItem.Standing.DOUBT).stream()
                .filter(item -> merge.choice(item).isEmpty())
                .count();
        return new MergeSummary(merge.changes(), merge.unsettled(), doubts, "");
    }

    static MergeSummary impossible(String words) {
        return new MergeSummary(0, 0, 0, words);
    }

    /** Whether the file says nothing that the form does not say. */
    public boolean nothing() {
        return changes == 0 && conflicts == 0 && doubts == 0 && words.isEmpty();
    }
}
