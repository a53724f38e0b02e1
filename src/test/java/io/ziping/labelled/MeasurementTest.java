package io.ziping.labelled;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.labelled.Examiner.Alarm;
import io.ziping.labelled.Measurement.Outcome;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final List<LabelledForm> MUTATED = new LabelledSet(1).mutated();
    private static final List<LabelledForm> CLEAN = new LabelledSet(1).odd();
    private static final Map<EvaluationDocument, LabelledForm> KNOWN =
            MUTATED.stream().collect(toMap(LabelledForm::form, form -> form));

    private final LabelledForm fault = MUTATED.get(0);

    private static Alarm doubt(String pointer, String points) {
        return new Alarm(pointer, true, new BigDecimal(points), "code");
    }

    private Outcome outcome(Examiner examiner) {
        return new Measurement(examiner).of(List.of(fault)).get(0).outcome();
    }

    private Examiner saying(Alarm alarm) {
        return (form, lastYear, peers) -> form.equals(fault.form()) ? List.of(alarm) : List.of();
    }

    @Test
    void findsAFaultByADoubtOnARightCell() {
        var cell = fault.cells().iterator().next();

        assertThat(outcome(saying(doubt(cell, "5")))).isEqualTo(Outcome.FOUND);
        assertThat(outcome(saying(new Alarm(cell, false, BigDecimal.ZERO, "code"))))
                .isEqualTo(Outcome.REMARKED);
        assertThat(outcome(saying(doubt("/project", "5")))).isEqualTo(Outcome.ELSEWHERE);
        assertThat(outcome((form, lastYear, peers) -> List.of())).isEqualTo(Outcome.MISSED);
    }

    @Test
    void findsNothingByWhatTheFormWithoutTheFaultSaysToo() {
        var cell = fault.cells().iterator().next();

        assertThat(outcome((form, lastYear, peers) -> List.of(doubt(cell, "5"))))
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void countsACellOnceAndStopsAt100() {
        assertThat(Measurement.doubt(List.of(doubt("/a", "5"), doubt("/a", "8"), doubt("/b", "2"))))
                .isEqualByComparingTo("10");
        assertThat(Measurement.doubt(List.of(doubt("/a", "70"), doubt("/b", "60"))))
                .isEqualByComparingTo("100");
        assertThat(Measurement.doubt(List.of(new Alarm("/a", false, BigDecimal.TEN, "advice"))))
                .isEqualByComparingTo("0");
    }

    @Test
    void givesOneThatKnowsTheAnswersFullMarks() {
        var answers = Scorecard.of(new Measurement(this::knownAnswers).of(all()));

        assertThat(answers.found(form -> true)).isEqualByComparingTo("100");
        assertThat(answers.alarmed()).isEmpty();
        assertThat(answers.area()).isEqualByComparingTo("1");
    }

    private List<Alarm> knownAnswers(
            EvaluationDocument form, Optional<EvaluationDocument> lastYear, List<EvaluationDocument> peers) {
        return Optional.ofNullable(KNOWN.get(form))
                .map(known -> List.of(doubt(known.cells().iterator().next(), "5")))
                .orElse(List.of());
    }

    @Test
    void givesOneThatDoubtsEverythingTheAreaOfChance() {
        var card =
                Scorecard.of(new Measurement((form, lastYear, peers) -> List.of(doubt(Pointers.GRADE, "7"))).of(all()));

        assertThat(card.area()).isEqualByComparingTo("0.5");
        assertThat(card.alarmedShare()).isEqualByComparingTo("100");
        assertThat(card.found(form -> true)).isEqualByComparingTo("0");
    }

    @Test
    void countsEachFaultUnderOneOutcome() {
        var card = Scorecard.of(new Measurement(this::knownAnswers).of(all()));
        var counted = Stream.of(Outcome.values())
                .mapToLong(outcome -> card.count(outcome, form -> true))
                .sum();

        assertThat(counted).isEqualTo(MUTATED.size());
    }

    @Test
    void printsALineForEachKindAndEachAlarm() {
        var odd = CLEAN.get(0).form();
        var card = Scorecard.of(new Measurement((form, lastYear, peers) ->
                        form.equals(odd) ? List.of(doubt("/indicators/0/target", "3")) : List.of())
                .of(all()));
        var table = new ScorecardTable(card).text();

        assertThat(table).contains(Stream.of(Kind.values()).map(Kind::slug).toList());
        assertThat(table).contains("alarmed " + CLEAN.get(0).id() + ": /indicators/0/target code 3");
        assertThat(table).contains("missed " + fault.id());
    }

    @Test
    void handsLastYearAndPeersToTheChecks() {
        var lastYears = new HashSet<Boolean>();
        var peerCounts = new HashSet<Integer>();
        new Measurement((form, lastYear, peers) -> {
                    lastYears.add(lastYear.isPresent());
                    peerCounts.add(peers.size());
                    return List.of();
                })
                .of(all());

        assertThat(lastYears).containsExactlyInAnyOrder(true, false);
        assertThat(peerCounts).containsExactlyInAnyOrder(0, 12);
    }

    private List<LabelledForm> all() {
        return Stream.concat(MUTATED.stream(), CLEAN.stream()).toList();
    }
}
