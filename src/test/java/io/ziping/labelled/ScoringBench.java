package io.ziping.labelled;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How long scoring and checking a labelled form takes, the median of several rounds over all of them, with last year's form and peers. */
final class ScoringBench {

    private static final int WARMING = 3;
    private static final int ROUNDS = 9;

    private ScoringBench() {}

    public static void main(String[] arguments) {
        var set = new LabelledSet(1);
        var forms = Stream.concat(set.mutated().stream(), set.clean().stream()).toList();
        var examiner = new ScoringExaminer();
        for (int i = 0; i < WARMING; i++) {
            round(examiner, forms);
        }
        var rounds = Stream.generate(() -> round(examiner, forms))
                .limit(ROUNDS)
                .sorted()
                .toList();
        System.out.printf(
                "%d forms, %d µs a form%n", forms.size(), rounds.get(ROUNDS / 2).toNanos() / 1_000 / forms.size());
    }

    private static Duration round(ScoringExaminer examiner, List<LabelledForm> forms) {
        long start = System.nanoTime();
        forms.forEach(form -> examiner.examine(form.form(), form.lastYear(), form.peers()));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
