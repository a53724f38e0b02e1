package io.ziping.trial;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.project.Projects;
import io.ziping.scoring.values.AmountUnit;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Three drafts of the next year begun from the samples: one nearly done, one with findings, one just started. */
@Component
@RequiredArgsConstructor
class TrialDrafts {

    static final int YEAR = 2025;

    private final Evaluations evaluations;
    private final NewEvaluations beginnings;
    private final EvaluationEditor editor;
    private final Projects projects;

    void begin(Viewer preparer) {
        nearlyDone(preparer);
        withFindings(preparer);
        begin("外事工作经费", preparer);
    }

    /** Everything filled but the last score. */
    private void nearlyDone(Viewer preparer) {
        var form = begin("法律顾问费", preparer);
        var changes = funding("4.80", "4.80", "4.62");
        changes.add(set("achievedObjective", "全年完成合同审查、法律咨询和行政复议应诉服务，按合同支付法律顾问费，法治政府建设得到有力保障。"));
        var actuals = List.of("100.00(%)", "达成指标", "98.00(%)", "100.00(%)", "达成指标", "达成指标", "达成指标", "95.00(%)");
        var rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            changes.add(set(rows.get(i).actual().address(), actuals.get(i)));
            if (i < rows.size() - 1) {
                changes.add(
                        set(rows.get(i).score().address(), rows.get(i).weight().text()));
            }
        }
        editor.apply(form.id(), preparer, changes);
    }

    /** What a reviewer would ask about: little spent, a target missed at full score, a cut without a reason. */
    private void withFindings(Viewer preparer) {
        var form = begin("学习考察接待项目", preparer);
        var changes = funding("184.40", "120.00", "31.85");
        changes.add(set("achievedObjective", "会同相关部门做好公务接待和出访保障工作。"));
        var rows = form.rows();
        var actuals = List.of(
                "86(批次)",
                "8(批次)",
                "100(百分比)",
                "1.00(起)",
                "达成指标",
                "100(%)",
                "100(%)",
                "达成指标",
                "部分达成指标",
                "达成指标",
                "85(%)");
        for (int i = 0; i < rows.size(); i++) {
            changes.add(set(rows.get(i).actual().address(), actuals.get(i)));
            changes.add(set(rows.get(i).score().address(), rows.get(i).weight().text()));
        }
        changes.add(new Change.SetCell(
                cell(rows.get(8).score().address()), rows.get(8).weight().text(), "7"));
        editor.apply(form.id(), preparer, changes);
    }

    private FormView begin(String project, Viewer preparer) {
        var found = projects.search(preparer.scope(), project).get(0);
        var id = beginnings.begin(
                new BeginEvaluation(found.identity(), null, "", YEAR, AmountUnit.WAN_YUAN, true), preparer);
        return evaluations.view(id, preparer);
    }

    private static List<Change> funding(String initial, String adjusted, String executed) {
        var changes = new ArrayList<Change>();
        changes.add(set("funding.CURRENT_YEAR_APPROPRIATION.initialBudget", initial));
        changes.add(set("funding.CURRENT_YEAR_APPROPRIATION.adjustedBudget", adjusted));
        changes.add(set("funding.CURRENT_YEAR_APPROPRIATION.executedAmount", executed));
        return changes;
    }

    private static Change set(String address, String text) {
        return new Change.SetCell(cell(address), "", text);
    }

    private static CellAddress cell(String address) {
        return CellAddress.parse(address).orElseThrow();
    }
}
