package io.ziping.evaluation.decision;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is doubtful in one form, and how much of it was decided.
 *
 * @param strongest those that weigh most, heaviest first; those with an accepted explanation last
 * @param all how many there are
 * @param asked about how many the unit is asked
 * @param noted how many are left for later
 * @param accepted of how many an explanation was accepted
 */
public record FormDoubts(List<KeptDoubt> strongest, int all, int asked, int noted, int accepted) {

    /** Of a form in which nothing is doubtful. */
    public static final FormDoubts NONE = new FormDoubts(List.of(), 0, 0, 0, 0);

    /** How many go on counting. */
    public int open() {
        return all - accepted;
    }

    /** About how many nobody has decided anything. */
    public int undecided() {
        return all - asked - noted - accepted;
    }

    /** What was decided, as a line says it: {@code 问过 1 · 说明成立 2}; blank when nothing was. */
    public String decisions() {
        return Stream.of(words(Decision.ASKED, asked), words(Decision.NOTED, noted), words(Decision.ACCEPTED, accepted))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String words(Decision decision, int count) {
        return count == 0 ? "" : decision.label() + " " + count;
    }
}
