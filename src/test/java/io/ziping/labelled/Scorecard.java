package io.ziping.labelled;

import io.ziping.labelled.Measurement.Outcome;
import io.ziping.labelled.Measurement.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a measurement: what was found, what was alarmed for nothing, and how well the number tells them apart. */
record Scorecard(List<Verdict> faults, List<Verdict> clean) {

    static Scorecard of(List<Verdict> verdicts) {
        return new Scorecard(
                verdicts.stream().filter(verdict -> !verdict.form().clean()).toList(),
                verdicts.stream().filter(verdict -> verdict.form().clean()).toList());
    }

    /** Letters of those who wrote the forms of a set. */
    SortedSet<String> writers() {
        return Stream.concat(faults.stream(), clean.stream())
                .map(verdict -> verdict.form().writer())
                .filter(writer -> !writer.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same of one writer's forms. */
    Scorecard of(String writer) {
        return new Scorecard(
                faults.stream()
                        .filter(verdict -> verdict.form().writer().equals(writer))
                        .toList(),
                clean.stream()
                        .filter(verdict -> verdict.form().writer().equals(writer))
                        .toList());
    }

    long count(Outcome outcome, Predicate<LabelledForm> of) {
        return faults.stream()
                .filter(verdict -> of.test(verdict.form()) && verdict.outcome() == outcome)
                .count();
    }

    /** Percent of the faults that were found on a right cell, one decimal. */
    BigDecimal found(Predicate<LabelledForm> of) {
        return percent(
                count(Outcome.FOUND, of),
                faults.stream().filter(verdict -> of.test(verdict.form())).count());
    }

    /** Clean forms with a doubt. */
    List<Verdict> alarmed() {
        return clean.stream()
                .filter(verdict -> verdict.alarms().stream().anyMatch(Examiner.Alarm::doubt))
                .toList();
    }

    /** Percent of the clean forms with a doubt, one decimal. */
    BigDecimal alarmedShare() {
        return percent(alarmed().size(), clean.size());
    }

    /**
     * Area under the curve of the doubt number: how often a form with a fault has more doubt than a clean one, ties half;
     * three decimals.
     */
    BigDecimal area() {
        long halves = 0;
        for (var fault : faults) {
            for (var other : clean) {
                halves += 1 + Integer.signum(fault.doubt().compareTo(other.doubt()));
            }
        }
        return ratio(halves, 2L * faults.size() * clean.size(), 3);
    }

    private static BigDecimal percent(long part, long whole) {
        return ratio(100 * part, whole, 1);
    }

    private static BigDecimal ratio(long part, long whole, int scale) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(scale)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }
}
