package io.ziping.administration.merging;

/** One of two that goes, and the other one that stays in its place. */
record MergePair(MergeParty from, MergeParty into) {

    @Override
    public String toString() {
        return "“" + from.name() + "”并入“" + into.name() + "”";
    }
}
