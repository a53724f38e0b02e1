package io.ziping.labelled;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that scoring and checking a labelled form takes, with last year's form and peers: the median of several
 * rounds over all of them. What else the machine does makes it wait, and is not counted.
 */
final class ScoringBench {

    private static final int WARMING = 3;
    private static final int ROUNDS = 9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        System.out.printf("%d forms, %d µs a form%n", forms.size(), rounds.get(ROUNDS / 2) / 1_000 / forms.size());
    }

    private static long round(ScoringExaminer examiner, List<LabelledForm> forms) {
        long start = THREADS.getCurrentThreadCpuTime();
        forms.forEach(form -> examiner.examine(form.form(), form.lastYear(), form.peers()));
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
