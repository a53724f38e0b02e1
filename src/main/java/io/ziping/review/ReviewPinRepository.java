package io.ziping.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewPinRepository extends Repository<ReviewPin, Long> {

    Optional<ReviewPin> findByIdAndEvaluationId(long id, long evaluationId);

    ReviewPin save(ReviewPin pin);

    void delete(ReviewPin pin);
}
