package io.ziping.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewPinRepository extends Repository<ReviewPin, Long> {

    Optional<ReviewPin> findByIdAndEvaluationId(long id, long evaluationId);

    List<ReviewPin> findByEvaluationIdAndRoundOrderById(long evaluationId, int round);

    ReviewPin save(ReviewPin pin);

    void delete(ReviewPin pin);
}
