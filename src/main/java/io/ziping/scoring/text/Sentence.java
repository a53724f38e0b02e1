package io.ziping.scoring.text;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of a running text.
 *
 * @param text the whole text as typed
 * @param start where the sentence begins in it
 * @param end where it ends
 * @param plain its words in half-width characters
 */
public record Sentence(String text, int start, int end, String plain) {

    /** The sentences of a text, in its order. */
    public static Stream<Sentence> of(RunningText running) {
        return running.clauses().stream()
                .collect(Collectors.groupingBy(Clause::sentence, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(clauses -> of(
                        running,
                        clauses.get(0).start(),
                        clauses.get(clauses.size() - 1).end()));
    }

    private static Sentence of(RunningText running, int start, int end) {
        return new Sentence(running.text(), start, end, running.plain().substring(start, end));
    }
}
