package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a row which row of last year it goes on from, where names do not tell. It is no edit: the version of the form
 * stays, and the form is compared again.
 */
@Service
@RequiredArgsConstructor
public class RowLinks {

    /** In place of a row of last year: the row is new. */
    public static final String NEW = "new";

    private final EvaluationStore store;
    private final FilingRule filing;
    private final EarlierRows earlier;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether somebody may say it of the rows of a form now: whoever edits it, or decides about its findings. */
    boolean mayLink(SelfEvaluation form, Viewer viewer) {
        var passage = form.passage(filing.of(form, viewer).isOver());
        return EvaluationPermissions.mayEdit(viewer.role(), form.getStatus(), passage)
                || EvaluationPermissions.mayDecide(viewer.role(), form.getStatus());
    }

    /**
     * Links a row. Another row that was linked with the same one of last year loses its link.
     *
     * @param before the key of a row of last year's form, {@link #NEW}, or blank to go by the names again
     * @throws DecisionProblem when it is not the viewer's to say, or one of the rows is gone
     */
    @Transactional
    public void link(long id, UUID row, String before, Viewer viewer) {
        var form = store.lock(id, viewer.scope());
        if (!mayLink(form, viewer)) {
            throw new DecisionProblem("这张表现在是“" + form.getStatus().label() + "”，不由您指定上年对应");
        }
        if (form.row(row).isEmpty()) {
            throw new DecisionProblem("这一行已经删除了");
        }
        var last = before.isEmpty() || before.equals(NEW) ? null : lastYear(id, before);
        jdbc.sql("""
                        delete from indicator_link where evaluation_id = :form and (row_key = :row or before_key = :last::uuid)
                        """).param("form", id).param("row", row).param("last", last).update();
        if (!before.isEmpty()) {
            keep(id, row, last, viewer);
        }
        jdbc.sql(
                        "update self_evaluation set compared_version = -1 - version where id = :form and compared_version = version")
                .param("form", id)
                .update();
    }

    private UUID lastYear(long form, String before) {
        return earlier.before(form, 1).stream()
                .map(EarlierRow::key)
                .filter(key -> key.toString().equals(before))
                .findFirst()
                .orElseThrow(() -> new DecisionProblem("上年的表里没有您选的这一行了，请重新选"));
    }

    private void keep(long form, UUID row, @Nullable UUID last, Viewer viewer) {
        jdbc.sql("""
                        insert into indicator_link (evaluation_id, row_key, before_key, account_id, at)
                        values (:form, :row, :last::uuid, :account, :at)
                        """)
                .param("form", form)
                .param("row", row)
                .param("last", last)
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
