package io.ziping.review;

import io.ziping.evaluation.state.Pin;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewPinRepository extends Repository<ReviewPin, Long> {

    Optional<ReviewPin> findByIdAndEvaluationId(long id, long evaluationId);

    List<ReviewPin> findByEvaluationIdAndKindAndRoundOrderById(long evaluationId, Pin.Kind kind, int round);

    List<ReviewPin> findByEvaluationIdAndKindOrderById(long evaluationId, Pin.Kind kind);

    ReviewPin save(ReviewPin pin);

    void flush();
}
