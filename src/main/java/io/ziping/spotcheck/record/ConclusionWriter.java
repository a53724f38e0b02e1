package io.ziping.spotcheck.record;

import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.record.Conclusion.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Concludes the review of a form: keeps what was found, beside the form too, and tells its unit. */
@Component
@RequiredArgsConstructor
class ConclusionWriter {

    private final ConclusionStore conclusions;
    private final Standings standings;
    private final Clauses clauses;
    private final EvaluationStates evaluations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param by whose record decides */
    void conclude(CheckedForm form, Reviewed reviewed, String words, long by) {
        var until = LocalDate.now(clock).plusDays(form.answerDays());
        if (!conclusions.isOvertaken(form.id())) {
            evaluations.keepReviewed(form.drawn().evaluationId(), reviewed.total(), reviewed.grade());
        }
        conclusions.add(form.id(), reviewed, words.strip(), found(form, reviewed), by, clock.instant(), until);
        conclusions.tellOfFiles(form.id());
        standings.keep(form.id(), null);
        events.publishEvent(new SpotCheckChanged(
                SpotCheckChanged.Step.CONCLUDED,
                form.drawn().evaluationId(),
                by,
                0,
                "自评 %s，复核 %s".formatted(form.selfTotal(), reviewed.total()),
                until));
    }

    private List<Found> found(CheckedForm form, Reviewed reviewed) {
        var words = clauses.words(
                form.fiscalYear(), TypedRow.clauses(reviewed.rows().stream().map(ReviewedRow::typed)));
        return reviewed.rows().stream()
                .filter(row -> row.differs() || !row.typed().isBlank())
                .map(row -> new Found(
                        row.place(),
                        row.typed().actual(),
                        row.reviewed(),
                        clause(row.typed(), words),
                        row.typed().grounds()))
                .toList();
    }

    private static String clause(TypedRow typed, Map<Long, String> words) {
        var id = typed.clauseId();
        return id == null ? "" : words.getOrDefault(id, "");
    }
}
