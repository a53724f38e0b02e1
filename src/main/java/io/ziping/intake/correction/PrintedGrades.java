package io.ziping.intake.correction;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.evaluation.policy.StoredPolicy;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.reading.FormReading;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a printed 评分等级 goes with the printed 总分. A paper is right by the rules it was made under: those of the
 * year, in any of their versions, or the usual ones.
 */
@Component
@RequiredArgsConstructor
public class PrintedGrades {

    private static final String GRADE = "/grade";

    private final ScoringPolicies policies;

    /** The reading, its grade in doubt when no rules give it. */
    public Reading examined(Reading reading) {
        var document = reading.document();
        var total = document.totalScore();
        boolean doubted =
                reading.doubts().stream().anyMatch(doubt -> doubt.pointer().equals(GRADE));
        var points = TypedText.decimal(total);
        if (doubted || points == null || points.signum() < 0 || !isGrade(document.grade())) {
            return reading;
        }
        if (rules(document)
                .anyMatch(rules -> rules.gradeBands().of(points).label().equals(document.grade()))) {
            return reading;
        }
        var doubts = new ArrayList<>(reading.doubts());
        doubts.add(new FormReading.Doubt(GRADE, reading.place(), "总分 " + total + " | " + document.grade(), "和总分不相称"));
        return reading.withDoubts(doubts);
    }

    private Stream<ScoringPolicy> rules(EvaluationDocument document) {
        var year = document.fiscalYear();
        var own = year == null
                ? Stream.<ScoringPolicy>of()
                : policies.versions(year).stream().map(StoredPolicy::policy);
        return Stream.concat(own, Stream.of(ScoringPolicy.standard()));
    }

    private static boolean isGrade(@Nullable String text) {
        return Stream.of(Grade.values()).anyMatch(grade -> Objects.equals(grade.label(), text));
    }
}
