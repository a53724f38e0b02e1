package io.ziping.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Measures the checks on a set of labelled forms and leaves the table of what they found in {@code target}. */
final class DoubtMeasure {

    private DoubtMeasure() {}

    /**
     * The set of a folder; its table is {@code target/doubt-}folder{@code .txt}, and one for each of its writers stands beside
     * it: {@code doubt-ninth-n.txt}.
     */
    static Scorecard ofWritten(String folder) throws IOException {
        var set = new WrittenSet(folder);
        var examiner = new ScoringExaminer(set.bases(), set.groups());
        var card = of(set.mutated(), set.clean(), examiner, "doubt-" + folder + ".txt");
        for (var writer : card.writers()) {
            write(card.of(writer), "doubt-" + folder + "-" + writer + ".txt");
        }
        return card;
    }

    static Scorecard of(List<LabelledForm> mutated, List<LabelledForm> clean, Examiner examiner, String table)
            throws IOException {
        var forms = Stream.concat(mutated.stream(), clean.stream()).toList();
        var card = Scorecard.of(new Measurement(examiner).of(forms));
        write(card, table);
        return card;
    }

    private static void write(Scorecard card, String table) throws IOException {
        Files.writeString(Path.of("target", table), new ScorecardTable(card).text());
    }
}
