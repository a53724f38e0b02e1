package io.ziping.evaluation.document;

import java.util.List;

/**
 * What would be said of a document if it were stored.
 *
 * @param problems what keeps it from being stored; when there are any, nothing was computed
 * @param findings everything the rules say of it, its printed figures compared with the computed ones included
 * @param totalScore 总分 as computed; blank when nothing was
 */
public record DocumentExamination(List<DocumentProblem> problems, List<DocumentFinding> findings, String totalScore) {

    public DocumentExamination {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }
}
