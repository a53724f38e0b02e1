package io.ziping.evaluation.bulk;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.form.FindingRows;
import io.ziping.evaluation.form.FundingLine;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.Status;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of some forms, table by table. */
final class FormRows {

    private final JsonMapper json;

    private final CopyText forms = new CopyText("self_evaluation", """
            id, version, fiscal_year, project_id, project_name, department_id, unit_id, department_name, unit_name, status,
            amount_unit, expected_objective, achieved_objective, execution_weight_text, execution_weight, initial_budget,
            adjusted_budget, executed_amount, execution_rate, execution_score, weight_sum, total_score, grade, block_count,
            warning_count, advice_count, headline, headline_count, unmet_count, cell_count, blank_count, doubt,
            findings_digest, comparison, compared_version, printed_figures, created_at, created_by, updated_at, updated_by,
            submitted_at, department_approved_at, return_count, moved_at, followed, accepted_findings, decisions""");

    private final CopyText lines = new CopyText("funding_line", """
            evaluation_id, position, source, line_key, parent_key, name, initial_budget_text, initial_budget,
            adjusted_budget_text, adjusted_budget, executed_amount_text, executed_amount""");

    private final CopyText indicators = new CopyText("indicator", """
            evaluation_id, row_key, position, category_id, name, target, actual, weight_text, weight, score_text, score,
            computed_score, deviation_explanation""");

    private final CopyText findings = new CopyText("finding", """
            evaluation_id, place, code, pointer, address, message, stake, points, evidence, ask, first_of_code, digest,
            fiscal_year, department_id, unit_id, doubt""");

    private final CopyText moves = new CopyText("status_move", """
            evaluation_id, move, from_status, to_status, evaluation_version, account_id, at, reason""");

    private final CopyText decided = new CopyText(
            "finding_decision", "evaluation_id, digest, code, address, message, decision, reason, account_id, at");

    private int count;

    FormRows(JsonMapper json) {
        this.json = json;
    }

    /** How many forms there are. */
    int count() {
        return count;
    }

    void add(long id, LoadedForm form, FindingRows found, Decisions decisions, boolean followed) {
        count++;
        form(id, form, decisions, followed);
        var evaluation = form.evaluation();
        evaluation.funding().parts().forEach(line -> line(id, line));
        evaluation.funding().total().ifPresent(line -> line(id, line));
        evaluation.getIndicators().forEach(row -> indicator(id, row));
        found.rows().forEach(row -> finding(id, evaluation, row));
        form.steps()
                .forEach(step -> moves.row(
                        id,
                        step.transition().move(),
                        step.from(),
                        step.transition().to(),
                        step.version(),
                        step.made().accountId(),
                        step.made().at(),
                        step.made().reason()));
        decisions.all().forEach(each -> decision(id, each));
    }

    private void form(long id, LoadedForm loaded, Decisions decisions, boolean followed) {
        var form = loaded.evaluation();
        var heading = form.getHeading();
        var cells = form.getCells();
        var results = form.getResults();
        var way = form.getWorkflowState();
        var saves = form.getSaves();
        forms.row(
                id,
                loaded.version(),
                heading.getFiscalYear(),
                heading.getProject().identity(),
                heading.getProjectName(),
                heading.getDepartment().identity(),
                heading.getUnit().identity(),
                heading.getDepartmentName(),
                heading.getUnitName(),
                way.getStatus(),
                heading.getAmountUnit(),
                cells.getExpectedObjective(),
                cells.getAchievedObjective(),
                cells.getExecutionWeight().text(),
                cells.getExecutionWeight().value(),
                results.getInitialBudget(),
                results.getAdjustedBudget(),
                results.getExecutedAmount(),
                results.getExecutionRate(),
                results.getExecutionScore(),
                results.getWeightSum(),
                results.getTotalScore(),
                results.getGrade(),
                results.getBlockCount(),
                results.getWarningCount(),
                results.getAdviceCount(),
                results.getHeadline(),
                results.getHeadlineCount(),
                results.getUnmetCount(),
                results.getCellCount(),
                results.getBlankCount(),
                results.getDoubt(),
                results.getFindingsDigest(),
                results.getComparison(),
                loaded.version(),
                form.getPrintedFigures(),
                saves.getCreatedAt(),
                saves.getCreatedBy(),
                saves.getUpdatedAt(),
                saves.getUpdatedBy(),
                way.getSubmittedAt(),
                way.getDepartmentApprovedAt(),
                way.getReturnCount(),
                way.getMovedAt(),
                followed,
                String.join(" ", decisions.accepted()),
                decisions.count());
    }

    private void line(long id, FundingLine line) {
        lines.row(
                id,
                line.getPosition(),
                line.getSource(),
                line.getLineKey(),
                line.getParentKey(),
                line.read(FundingField.NAME),
                line.getInitialBudget().text(),
                line.getInitialBudget().value(),
                line.getAdjustedBudget().text(),
                line.getAdjustedBudget().value(),
                line.getExecutedAmount().text(),
                line.getExecutedAmount().value());
    }

    private void indicator(long id, Indicator row) {
        indicators.row(
                id,
                row.getRowKey(),
                row.getPosition(),
                row.getCategory().identity(),
                row.read(IndicatorField.NAME),
                row.read(IndicatorField.TARGET),
                row.read(IndicatorField.ACTUAL),
                row.getWeight().text(),
                row.getWeight().value(),
                row.getScore().text(),
                row.getScore().value(),
                row.getComputedScore(),
                row.read(IndicatorField.DEVIATION_EXPLANATION));
    }

    private void finding(long id, SelfEvaluation form, FindingRows.Row row) {
        var heading = form.getHeading();
        findings.row(
                id,
                row.place(),
                row.code(),
                row.pointer(),
                row.address(),
                row.message(),
                row.stake(),
                row.points(),
                json.writeValueAsString(row.evidence()),
                row.ask(),
                row.first_of_code(),
                row.digest(),
                heading.getFiscalYear(),
                heading.getDepartment().identity(),
                heading.getUnit().identity(),
                reported(form.getStatus(), form.getResults().getDoubt()));
    }

    private void decision(long id, Decisions.Decided decision) {
        var finding = decision.finding();
        var verdict = decision.verdict();
        decided.row(
                id,
                finding.digest(),
                finding.code(),
                finding.address(),
                finding.message(),
                verdict.accepted() ? "ACCEPTED" : "ASKED",
                verdict.reason(),
                verdict.accountId(),
                verdict.at());
    }

    /** The doubt of a form that was handed in, as the function {@code reported_doubt} has it. */
    private static @Nullable BigDecimal reported(Status status, BigDecimal doubt) {
        return status.isEditable() || doubt.signum() <= 0 ? null : doubt;
    }

    /** Sends them, the forms first. */
    void send(Connection connection) throws SQLException {
        for (var table : List.of(forms, lines, indicators, findings, moves, decided)) {
            table.send(connection);
        }
    }
}
