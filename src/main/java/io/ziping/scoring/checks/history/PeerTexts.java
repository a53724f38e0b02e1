package io.ziping.scoring.checks.history;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Similarity;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a form says that the forms of other units do not say: they share most of their sentences. */
final class PeerTexts {

    /** Fewer letters of one's own are a name or a verb. */
    private static final int A_STORY = 6;

    private PeerTexts() {}

    /** 片区分布在两处山坳，预约20小时内回应: whether a clause in the sentence of a row's number is of this unit alone. */
    static boolean tellsWhy(Examined form, Examined.Row row) {
        var similar = form.context().peers().similar();
        if (similar.isEmpty()) {
            return false;
        }
        var numbers = Stream.of(Figures.wanted(row), Figures.reached(row))
                .filter(Objects::nonNull)
                .toList();
        var known = pairs(similar, form);
        return Stream.of(form.expected(), form.achieved())
                .anyMatch(text -> text.claims().stream()
                        .filter(claim ->
                                numbers.stream().anyMatch(number -> claim.isIn(number) && claim.standsFor(number)))
                        .anyMatch(claim ->
                                around(text, claim).anyMatch(clause -> own(clause.text(), known) >= A_STORY)));
    }

    /** The clauses of its sentence. */
    private static Stream<Clause> around(Objective text, NumberClaim claim) {
        return text.text().clauses().stream()
                .filter(clause -> clause.sentence() == claim.clause().sentence());
    }

    private static Set<String> pairs(List<SimilarForm> similar, Examined form) {
        var pairs = new HashSet<String>();
        Stream.concat(
                        similar.stream()
                                .flatMap(other -> Stream.of(other.expectedObjective(), other.achievedObjective())),
                        Stream.concat(
                                Stream.of(form.context().unit(), form.sheet().project()),
                                form.rows().map(row -> row.typed().name())))
                .map(Similarity::letters)
                .forEach(words -> IntStream.rangeClosed(0, words.length() - 2)
                        .forEach(at -> pairs.add(words.substring(at, at + 2))));
        return pairs;
    }

    /** How many letters stand in no pair that is known. */
    private static int own(String clause, Set<String> known) {
        var words = Similarity.letters(clause).replaceAll("[0-9]", "");
        return (int) IntStream.range(0, words.length())
                .filter(at -> !(at > 0 && known.contains(words.substring(at - 1, at + 1)))
                        && !(at + 2 <= words.length() && known.contains(words.substring(at, at + 2))))
                .count();
    }
}
