package io.ziping.labelled;

import io.ziping.labelled.Examiner.Alarm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets an {@link Examiner} look at every form of a set. */
final class Measurement {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Examiner examiner;

    Measurement(Examiner examiner) {
        this.examiner = examiner;
    }

    /** How a fault fared. An alarm that the form without the fault raises too finds nothing. */
    enum Outcome {
        /** A doubt on the right cell. */
        FOUND,
        /** Something on the right cell, but no doubt. */
        REMARKED,
        /** A new doubt, but on other cells only. */
        ELSEWHERE,
        MISSED
    }

    /**
     * What was said of a form.
     *
     * @param alarms for a form with a fault only those that the form without it does not raise
     * @param doubt the form's number, 0 to 100
     */
    record Verdict(LabelledForm form, Outcome outcome, List<Alarm> alarms, BigDecimal doubt) {}

    /** The verdicts of all forms, in order; {@link Outcome} tells something of those with a fault only. */
    List<Verdict> of(List<LabelledForm> forms) {
        var verdicts = new ArrayList<Verdict>();
        for (var form : forms) {
            var alarms = examiner.examine(form.form(), form.lastYear(), form.peers());
            var told = form.clean() ? alarms : added(alarms, form);
            verdicts.add(new Verdict(form, outcome(told, form.cells()), told, doubt(alarms)));
        }
        return List.copyOf(verdicts);
    }

    private List<Alarm> added(List<Alarm> alarms, LabelledForm form) {
        Set<Said> before = new HashSet<>();
        examiner.examine(form.before(), form.lastYear(), form.peers()).forEach(alarm -> before.add(Said.of(alarm)));
        return alarms.stream().filter(alarm -> !before.contains(Said.of(alarm))).toList();
    }

    private record Said(String pointer, boolean doubt, String says) {

        static Said of(Alarm alarm) {
            return new Said(alarm.pointer(), alarm.doubt(), alarm.says());
        }
    }

    private static Outcome outcome(List<Alarm> alarms, Set<String> cells) {
        var onCell =
                alarms.stream().filter(alarm -> cells.contains(alarm.pointer())).toList();
        if (onCell.stream().anyMatch(Alarm::doubt)) {
            return Outcome.FOUND;
        }
        if (!onCell.isEmpty()) {
            return Outcome.REMARKED;
        }
        return alarms.stream().anyMatch(Alarm::doubt) ? Outcome.ELSEWHERE : Outcome.MISSED;
    }

    /** The most doubtful alarm of each cell, added up: one cell never counts twice. */
    static BigDecimal doubt(List<Alarm> alarms) {
        Map<String, BigDecimal> cells = new HashMap<>();
        alarms.stream()
                .filter(Alarm::doubt)
                .forEach(alarm -> cells.merge(alarm.pointer(), alarm.points(), BigDecimal::max));
        return cells.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).min(MOST);
    }
}
