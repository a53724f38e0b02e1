package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step a form took: who, when, why. Never changed afterwards; the database refuses it. */
@Entity
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class StatusMove {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long evaluationId;

    @Enumerated(EnumType.STRING)
    private Move move = Move.SUBMIT;

    @Enumerated(EnumType.STRING)
    private Status fromStatus = Status.DRAFT;

    @Enumerated(EnumType.STRING)
    private Status toStatus = Status.DRAFT;

    /** The form's version before the move; what stood in the form then is what was handed on. */
    private long evaluationVersion;

    private long accountId;

    private Instant at = Instant.EPOCH;

    private String reason = "";

    StatusMove(SelfEvaluation evaluation, Transition transition, long accountId, Instant at, String reason) {
        this.evaluationId = evaluation.identity();
        this.move = transition.move();
        this.fromStatus = evaluation.getStatus();
        this.toStatus = transition.to();
        this.evaluationVersion = evaluation.getVersion();
        this.accountId = accountId;
        this.at = at;
        this.reason = reason;
    }

    /** The step as others are told of it. */
    EvaluationMoved made() {
        return new EvaluationMoved(evaluationId, move, fromStatus, toStatus, accountId, at, reason);
    }
}
