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
            insert into finding (evaluation_id, place, code, pointer, address, message, stake, points, evidence, ask, first_of_code,
                fiscal_year, department_id, unit_id)
            select f.*, e.fiscal_year, e.department_id, e.unit_id
            from jsonb_to_recordset(:rows::jsonb) f (evaluation_id bigint, place integer, code text, pointer text,
                address text, message text, stake numeric, points numeric, evidence jsonb, ask text, first_of_code boolean)
            join self_evaluation e on e.id = f.evaluation_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SelfEvaluationRepository evaluations;
    private final EntityManager entities;

    /** A finding as it is written. */
    private record Row(
            long evaluation_id,
            int place,
            String code,
            String pointer,
            String address,
            String message,
            BigDecimal stake,
            BigDecimal points,
            List<Evidence> evidence,
            String ask,
            boolean first_of_code) {}

    /** Those of one form, and what they were when it was loaded. */
    private record Pending(@Nullable Long digestBefore, ScoredForm scored) {}

    /** Keeps what was found in a form with it; to be called in the transaction that writes the form. */
    void keep(ScoredForm scored) {
        var pending = pending();
        var form = scored.evaluation();
        var before = pending.containsKey(form)
                ? pending.get(form).digestBefore()
                : form.getResults().getFindingsDigest();
        pending.put(form, new Pending(before, scored));
        form.getResults().keep(scored.doubt(), digest(scored));
    }

    @SuppressWarnings("unchecked")
    private Map<SelfEvaluation, Pending> pending() {
        var bound = (Map<SelfEvaluation, Pending>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new IdentityHashMap<SelfEvaluation, Pending>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void beforeCommit(boolean readOnly) {
                write(fresh);
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(FindingStore.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(FindingStore.this, fresh);
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(FindingStore.this);
            }
        });
        return fresh;
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
        jdbc.sql("delete from finding where evaluation_id in (:forms)")
                .param(
                        "forms",
                        forms.stream().map(form -> form.evaluation().identity()).toList())
                .update();
        var rows = forms.stream().flatMap(form -> rows(form).stream()).toList();
        if (!rows.isEmpty()) {
            jdbc.sql(INSERT).param("rows", json.writeValueAsString(rows)).update();
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
                            form.evaluation().identity(),
                            place,
                            finding.code(),
                            finding.pointer(),
                            FindingAddress.of(form.evaluation(), finding.pointer()),
                            finding.message(),
                            finding.stake(),
                            points.getOrDefault(finding, BigDecimal.ZERO),
                            finding.evidence(),
                            finding.ask(),
                            !form.isAccepted(finding) && codes.add(finding.code()));
                })
                .toList();
    }

    /** Tells whether what is found in a form, or what reviewers made of it, differs from what is kept. */
    public long digest(ScoredForm form) {
        return FindingDigest.number(
                json.writeValueAsBytes(List.of(form.doubt(), form.of(Kind.DOUBT), form.accepted())));
    }
}
