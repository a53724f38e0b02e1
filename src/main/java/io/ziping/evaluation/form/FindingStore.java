package io.ziping.evaluation.form;

import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * 疑点 as rows beside their forms, so that forms can be ranked and searched by them. They are written once before the
 * transaction ends that scored the form, whoever scored it and however often, and only when they differ from those kept.
 */
@Component
@RequiredArgsConstructor
public class FindingStore {

    private static final String INSERT = """
            insert into finding (evaluation_id, place, code, pointer, address, message, stake, points, evidence, ask,
                first_of_code, digest, fiscal_year, department_id, unit_id)
            select e.id, f.*, e.fiscal_year, e.department_id, e.unit_id
            from jsonb_to_recordset(:forms::jsonb) k (id bigint, rows jsonb)
            join self_evaluation e on e.id = k.id
            cross join lateral jsonb_to_recordset(k.rows) f (place integer, code text, pointer text, address text,
                message text, stake numeric, points numeric, evidence jsonb, ask text, first_of_code boolean, digest text)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SelfEvaluationRepository evaluations;
    private final EntityManager entities;

    /** A finding as it is written. */
    private record Row(
            int place,
            String code,
            String pointer,
            String address,
            String message,
            BigDecimal stake,
            BigDecimal points,
            List<Evidence> evidence,
            String ask,
            boolean first_of_code,
            String digest) {}

    /** Those of one form as they are written. */
    private record FormRows(long id, List<Row> rows) {}

    /** Those of one form, and what is kept of it now. */
    private record Pending(@Nullable Long digestBefore, ScoredForm scored) {}

    /** Keeps what was found in a form with it; to be called in the transaction that writes the form. */
    void keep(ScoredForm scored) {
        var pending = pending();
        var form = scored.evaluation();
        var earlier = pending.get(form);
        var before = earlier == null ? form.getResults().getFindingsDigest() : earlier.digestBefore();
        pending.put(form, new Pending(before, scored));
        form.getResults().keep(scored.doubt(), digest(scored));
    }

    @SuppressWarnings("unchecked")
    private Map<SelfEvaluation, Pending> pending() {
        var bound = (Map<SelfEvaluation, Pending>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var atCommit = new WrittenAtCommit(new IdentityHashMap<>());
        TransactionSynchronizationManager.registerSynchronization(atCommit);
        TransactionSynchronizationManager.bindResource(this, atCommit.pending);
        return atCommit.pending;
    }

    /** What a transaction has to write before it ends; another one that begins meanwhile has its own. */
    @RequiredArgsConstructor
    private final class WrittenAtCommit implements TransactionSynchronization {

        private final Map<SelfEvaluation, Pending> pending;

        private boolean suspended;

        @Override
        public void beforeCommit(boolean readOnly) {
            write(pending);
        }

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(FindingStore.this) != null;
        }

        @Override
        public void resume() {
            if (suspended) {
                TransactionSynchronizationManager.bindResource(FindingStore.this, pending);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(FindingStore.this);
        }
    }

    private void write(Map<SelfEvaluation, Pending> pending) {
        var changed = pending.entrySet().stream()
                .filter(entry -> entities.contains(entry.getKey()))
                .filter(entry -> !Objects.equals(
                        entry.getValue().digestBefore(),
                        entry.getKey().getResults().getFindingsDigest()))
                .map(entry -> entry.getValue().scored())
                .toList();
        if (!changed.isEmpty()) {
            // rows of a form that is new have to come after it
            evaluations.flush();
            write(changed);
        }
    }

    /** Replaces the rows of forms that are stored; what the forms themselves keep of it is for the caller to write. */
    public void write(List<ScoredForm> forms) {
        var kept = forms.stream()
                .map(form -> new FormRows(form.evaluation().identity(), rows(form)))
                .toList();
        jdbc.sql("delete from finding where evaluation_id in (:forms)")
                .param("forms", kept.stream().map(FormRows::id).toList())
                .update();
        if (kept.stream().anyMatch(form -> !form.rows().isEmpty())) {
            jdbc.sql(INSERT).param("forms", json.writeValueAsString(kept)).update();
        }
    }

    private static List<Row> rows(ScoredForm form) {
        var doubts = form.of(Kind.DOUBT);
        Map<Finding, BigDecimal> points = form.doubt().terms().stream()
                .collect(Collectors.toMap(DoubtScore.Term::finding, DoubtScore.Term::points, BigDecimal::max));
        var codes = new HashSet<String>();
        return IntStream.range(0, doubts.size())
                .mapToObj(place -> {
                    var finding = doubts.get(place);
                    return new Row(
                            place,
                            finding.code(),
                            finding.pointer(),
                            FindingAddress.of(form.evaluation(), finding.pointer()),
                            finding.message(),
                            finding.stake(),
                            points.getOrDefault(finding, BigDecimal.ZERO),
                            finding.evidence(),
                            finding.ask(),
                            !form.isAccepted(finding) && codes.add(finding.code()),
                            FindingDigest.of(form.evaluation(), finding));
                })
                .toList();
    }

    /** Tells whether the rows of a form differ from those that are kept. */
    public long digest(ScoredForm form) {
        return FindingDigest.number(json.writeValueAsBytes(rows(form)));
    }
}
