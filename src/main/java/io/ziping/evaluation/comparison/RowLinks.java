package io.ziping.evaluation.comparison;

import io.ziping.evaluation.cell.RowOrigin;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.Indicator;
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
    private final KeptLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Whether somebody may say it of the rows of a form now: whoever edits it, or decides about its findings. */
    boolean mayLink(SelfEvaluation form, Viewer viewer) {
        var passage = form.passage(filing.of(form, viewer).isOver());
        return EvaluationPermissions.mayEdit(viewer.role(), form.getStatus(), passage)
                || EvaluationPermissions.mayDecide(viewer.role(), form.getStatus());
    }

    /**
     * Links a row, and keeps in the history of the form who did. Another row that was linked with the same one of last year
     * loses its link; a link that there is already changes nothing.
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
        var linked = form.row(row).orElseThrow(() -> new DecisionProblem("这一行已经删除了"));
        var last = before.isEmpty() || before.equals(NEW) ? null : lastYear(id, before);
        if (before.equals(KeptLinks.chosen(links.of(id), row))) {
            return;
        }
        keep(form, linked, before.isEmpty() ? RowOrigin.BY_NAME : RowOrigin.NEW, last, viewer);
        jdbc.sql(
                        "update self_evaluation set compared_version = -1 - version where id = :form and compared_version = version")
                .param("form", id)
                .update();
    }

    private EarlierRow lastYear(long form, String before) {
        return earlier.before(form, 1).stream()
                .filter(row -> row.key().toString().equals(before))
                .findFirst()
                .orElseThrow(() -> new DecisionProblem("上年的表里没有您选的这一行了，请重新选"));
    }

    /** @param otherwise where it comes from when it is no row of last year */
    private void keep(
            SelfEvaluation form, Indicator row, RowOrigin otherwise, @Nullable EarlierRow last, Viewer viewer) {
        jdbc.sql("""
                        insert into indicator_link (evaluation_id, evaluation_version, row_key, row_name, origin, before_key,
                            before_name, account_id, at)
                        values (:form, :version, :row, :name, :origin, :last::uuid, :lastName, :account, :at)
                        """)
                .param("form", form.identity())
                .param("version", form.getVersion())
                .param("row", row.getRowKey())
                .param("name", row.getName())
                .param("origin", (last == null ? otherwise : RowOrigin.LAST_YEAR).name())
                .param("last", last == null ? null : last.key())
                .param("lastName", last == null ? "" : last.row().name())
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
