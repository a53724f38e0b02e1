package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.NumberCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a scored form as the interchange document, with everything computed in it. */
final class DocumentWriter {

    private DocumentWriter() {}

    static EvaluationDocument write(ScoredForm form) {
        var evaluation = form.evaluation();
        var card = form.card();
        var grade = card.grade();
        var template = evaluation.getHeading().getTemplate();
        return new EvaluationDocument(
                evaluation.identity(),
                evaluation.getVersion(),
                evaluation.getStatus().name(),
                template.isEmpty() ? null : template,
                evaluation.getHeading().getFiscalYear(),
                evaluation.getHeading().getProjectName(),
                evaluation.getHeading().getDepartmentName(),
                evaluation.getHeading().getUnitName(),
                evaluation.getHeading().getAmountUnit().name(),
                funding(form),
                indicators(form),
                evaluation.getCells().getExpectedObjective(),
                evaluation.getCells().getAchievedObjective(),
                fields(evaluation),
                card.totalScore().toPlainString(),
                grade == null ? null : grade.label(),
                EvaluationDocument.Reviewed.of(
                        evaluation.getResults().getReviewedTotal(),
                        evaluation.getResults().getReviewedGrade()),
                form.findings().stream().map(DocumentFinding::of).toList(),
                form.doubt().points().toPlainString(),
                DocumentFinding.DoubtTerm.of(form.doubt()));
    }

    private static @Nullable Map<String, String> fields(SelfEvaluation evaluation) {
        var fields = evaluation.getCells().getFields();
        if (fields.isEmpty()) {
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        fields.forEach(field -> texts.put(field.key(), field.text()));
        return texts;
    }

    private static List<EvaluationDocument.Funding> funding(ScoredForm form) {
        var card = form.card();
        var unit = form.evaluation().getHeading().getAmountUnit();
        var entries = new ArrayList<EvaluationDocument.Funding>();
        entries.add(entry(
                card.total(),
                null,
                unit,
                PrintedNumbers.points(card.executionWeight()),
                card.executionScore().printed()));
        for (var line : card.funding()) {
            var parent = line.parent() == null ? null : card.funding().get(line.parent());
            entries.add(entry(line, parent == null ? null : parent.name(), unit, null, null));
        }
        return entries;
    }

    private static EvaluationDocument.Funding entry(
            FundingResult line,
            @Nullable String parent,
            AmountUnit unit,
            @Nullable String weight,
            @Nullable String score) {
        var source = line.source();
        return new EvaluationDocument.Funding(
                source == null ? null : source.name(),
                source != null && source.label().equals(line.name()) ? null : line.name(),
                parent,
                amount(line.initialBudget(), unit),
                amount(line.adjustedBudget(), unit),
                amount(line.executedAmount(), unit),
                weight,
                line.rate().printed(),
                score);
    }

    private static String amount(NumberCell cell, AmountUnit unit) {
        var yuan = cell.value();
        if (yuan == null) {
            return cell.text();
        }
        var amount = unit.fromYuan(yuan).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static List<EvaluationDocument.Indicator> indicators(ScoredForm form) {
        var entries = new ArrayList<EvaluationDocument.Indicator>();
        for (int i = 0; i < form.evaluation().getIndicators().size(); i++) {
            var row = form.evaluation().getIndicators().get(i);
            var result = form.card().indicators().get(i);
            var explanation = row.getDeviationExplanation();
            var computed = result.computed().points();
            entries.add(new EvaluationDocument.Indicator(
                    row.getCategory().dimension().getName(),
                    row.getCategory().getName(),
                    row.getName(),
                    row.getTarget(),
                    row.getActual(),
                    PrintedNumbers.points(result.weight()),
                    PrintedNumbers.points(result.score()),
                    explanation.isEmpty() ? null : explanation,
                    result.target().understood(),
                    computed == null ? null : computed.toPlainString()));
        }
        return entries;
    }
}
