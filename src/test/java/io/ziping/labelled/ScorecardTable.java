package io.ziping.labelled;

import io.ziping.labelled.Kind.Group;
import io.ziping.labelled.Kind.Needs;
import io.ziping.labelled.Measurement.Outcome;
import io.ziping.labelled.Measurement.Verdict;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A scorecard as text: a line a kind, the sums, the clean forms that were alarmed and by what. */
record ScorecardTable(Scorecard card) {

    private static final String LINE = "%-42s %6s %8s %9s %6s%n";

    String text() {
        var text = new StringBuilder(LINE.formatted("kind", "found", "remarked", "elsewhere", "missed"));
        for (var kind : Kind.values()) {
            text.append(
                    line(kind.slug(), form -> form.kind().filter(kind::equals).isPresent()));
        }
        for (var group : Group.values()) {
            text.append(line(
                    "= " + group.name().toLowerCase(Locale.ROOT),
                    form -> form.kind().filter(kind -> kind.group() == group).isPresent()));
        }
        for (var needs : Needs.values()) {
            Predicate<LabelledForm> wanted =
                    form -> form.kind().filter(kind -> kind.needs() == needs).isPresent();
            text.append("found of those that need %s: %s %%%n"
                    .formatted(needs.name().toLowerCase(Locale.ROOT).replace('_', ' '), card.found(wanted)));
        }
        text.append("found of all: %s %%%n".formatted(card.found(form -> true)));
        text.append("clean forms alarmed: %d of %d, %s %%%n"
                .formatted(card.alarmed().size(), card.clean().size(), card.alarmedShare()));
        text.append("area under the curve: %s%n".formatted(card.area()));
        card.alarmed().forEach(verdict -> text.append(alarmed(verdict)));
        card.faults().stream()
                .filter(verdict -> verdict.outcome() != Outcome.FOUND)
                .forEach(verdict -> text.append(notFound(verdict)));
        return text.toString();
    }

    private String line(String name, Predicate<LabelledForm> of) {
        return LINE.formatted(
                name,
                card.count(Outcome.FOUND, of),
                card.count(Outcome.REMARKED, of),
                card.count(Outcome.ELSEWHERE, of),
                card.count(Outcome.MISSED, of));
    }

    private static String alarmed(Verdict verdict) {
        return "alarmed %s: %s%n".formatted(verdict.form().id(), alarms(verdict));
    }

    private static String notFound(Verdict verdict) {
        return "%s %s on %s: %s%n"
                .formatted(
                        verdict.outcome().name().toLowerCase(Locale.ROOT),
                        verdict.form().id(),
                        verdict.form().cells().stream().sorted().toList(),
                        alarms(verdict));
    }

    private static String alarms(Verdict verdict) {
        return verdict.alarms().isEmpty()
                ? "nothing"
                : verdict.alarms().stream()
                        .map(alarm -> "%s %s%s %s"
                                .formatted(
                                        alarm.pointer(),
                                        alarm.doubt() ? "" : "(no doubt) ",
                                        alarm.says(),
                                        alarm.points().toPlainString()))
                        .collect(Collectors.joining("; "));
    }
}
