package io.ziping.evaluation.document;

import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.PrintedFiguresStore;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at documents before anybody decides whether to store them: the same checks and rules, nothing is written. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DocumentExaminer {

    private final IndicatorClasses classes;
    private final FormScoring scoring;
    private final PrintedFiguresStore printedFigures;
    private final DocumentFields fields;

    /** What would be said of a document if it were stored now. */
    public DocumentExamination examine(EvaluationDocument document) {
        var reader = new DocumentReader(document, classes.categories());
        try {
            var heading = reader.check();
            var form = SelfEvaluation.unfiled(heading.project(), heading.fiscalYear(), heading.amountUnit());
            var rules = scoring.inForce(form);
            var blank = form.fill();
            fields.beginUnfiled(blank, document);
            fields.fill(blank, document);
            reader.fill(blank, scoring.usualExecutionWeight(rules));
            blank.keepPrintedFigures(printedFigures.write(DocumentFigures.of(document), rules));
            var scored = scoring.scoreUnfiled(form);
            return new DocumentExamination(
                    List.of(),
                    scored.findings().stream().map(DocumentFinding::of).toList(),
                    scored.card().totalScore().toPlainString());
        } catch (InvalidDocumentException invalid) {
            return new DocumentExamination(invalid.getProblems(), List.of(), "");
        }
    }

    /** The second levels rows may be filed under, each as {@code 一级指标/二级指标}, in the order of the tree. */
    public List<String> categories() {
        return classes.offered().stream()
                .map(category -> category.dimension().getName() + "/" + category.getName())
                .toList();
    }
}
