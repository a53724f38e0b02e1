package io.ziping.evaluation.moving;

import io.ziping.evaluation.form.StatusMove;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatusMoveRepository extends Repository<StatusMove, Long> {

    StatusMove save(StatusMove move);

    @Query("select m from StatusMove m where m.evaluationId = :evaluationId order by m.id desc limit 1")
    Optional<StatusMove> findLast(long evaluationId);
}
