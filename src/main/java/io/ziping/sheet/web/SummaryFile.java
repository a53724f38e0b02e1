package io.ziping.sheet.web;

import io.ziping.evaluation.search.EvaluationQuery;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.sheet.office.SummaryXlsx;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Answers with the summary of a filtered list; who may see how forms rank by their doubt has it in the last column. */
@Component
@RequiredArgsConstructor
class SummaryFile {

    private final EvaluationSearch search;
    private final WorkbookAnswer answer;

    void send(EvaluationQuery query, Viewer viewer, HttpServletResponse response) throws IOException {
        answer.send(
                "绩效自评情况汇总表",
                out -> {
                    try (var summary = new SummaryXlsx(out, EvaluationPermissions.seesDoubt(viewer.role()))) {
                        search.forEachGrouped(viewer.scope(), query.filter(), query.order(), summary::add);
                    }
                },
                response);
    }
}
