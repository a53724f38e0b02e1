package io.ziping.replica;

/** What a marked read says of its answer, for an answer that lacks something is no failure by itself. */
public final class AtReplica {

    private AtReplica() {}

    /**
     * Has a read that is marked with {@link MayLag} begun anew at the primary when the replica has answered and something is missing,
     * such as a form published a moment ago. Does nothing where the primary has answered: it is not there, then.
     *
     * @param complete whether everything is there that was asked for
     */
    public static void mustHave(boolean complete) {
        var reads = LaggingReads.ofRequest();
        if (!complete && reads != null && reads.isMarked() && reads.isUsed()) {
            throw new LackingException();
        }
    }

    /** Never leaves the marked read. */
    private static final class LackingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LackingException() {
            super("the replica does not have all that was asked for");
        }
    }
}
