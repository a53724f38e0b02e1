package io.ziping.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewPinRepository extends Repository<ReviewPin, Long> {

    Optional<ReviewPin> findByIdAndEvaluationId(long id, long evaluationId);

    Optional<ReviewPin> findFirstByEvaluationIdAndRoundAndAddressAndTextOrderById(
            long evaluationId, int round, String address, String text);

    ReviewPin save(ReviewPin pin);

    void delete(ReviewPin pin);
}
