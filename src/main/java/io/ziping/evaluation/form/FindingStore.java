package io.ziping.evaluation.form;

import jakarta.persistence.EntityManager;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                first_of_code, digest, fiscal_year, department_id, unit_id, doubt)
            select e.id, f.*, e.fiscal_year, e.department_id, e.unit_id, reported_doubt(e.status, e.doubt)
            from jsonb_to_recordset(:forms::jsonb) k (id bigint, rows jsonb)
            join self_evaluation e on e.id = k.id
            cross join lateral jsonb_to_recordset(k.rows) f (place integer, code text, pointer text, address text,
                message text, stake numeric, points numeric, evidence jsonb, ask text, first_of_code boolean, digest text)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SelfEvaluationRepository evaluations;
    private final EntityManager entities;

    /** Those of one form as they are written. */
    private record FormRows(long id, List<FindingRows.Row> rows) {}

    /** Those of one form, and what is kept of it now. */
    private record Pending(@Nullable Long digestBefore, FindingRows rows) {}

    /** Keeps what was found in a form with it; to be called in the transaction that writes the form. */
    void keep(ScoredForm scored) {
        var pending = pending();
        var form = scored.evaluation();
        var earlier = pending.get(form);
        var before = earlier == null ? form.getResults().getFindingsDigest() : earlier.digestBefore();
        var rows = rows(scored);
        pending.put(form, new Pending(before, rows));
        form.getResults().keep(scored.doubt(), rows.digest());
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
                .map(entry -> entry.getValue().rows())
                .toList();
        if (!changed.isEmpty()) {
            // rows of a form that is new have to come after it
            evaluations.flush();
            write(changed);
        }
    }

    /** What was found in a form, as it is to be kept. */
    public FindingRows rows(ScoredForm form) {
        return FindingRows.of(form, json);
    }

    /** Replaces the rows of forms that are stored; what the forms themselves keep of it is for the caller to write. */
    public void write(List<FindingRows> forms) {
        var kept = forms.stream()
                .map(form -> new FormRows(form.evaluation().identity(), form.rows()))
                .toList();
        jdbc.sql("delete from finding where evaluation_id in (:forms)")
                .param("forms", kept.stream().map(FormRows::id).toList())
                .update();
        if (kept.stream().anyMatch(form -> !form.rows().isEmpty())) {
            jdbc.sql(INSERT).param("forms", json.writeValueAsString(kept)).update();
        }
    }
}
