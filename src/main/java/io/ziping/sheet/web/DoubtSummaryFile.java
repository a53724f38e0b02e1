package io.ziping.sheet.web;

import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.search.DoubtQuery;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.identity.Viewer;
import io.ziping.sheet.office.DoubtsXlsx;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 疑点清单 as a workbook: the forms in doubt as a query has narrowed them. */
@Component
@RequiredArgsConstructor
class DoubtSummaryFile {

    private final EvaluationSearch search;
    private final KeptDoubts doubts;
    private final WorkbookAnswer answer;

    void send(DoubtQuery query, Viewer viewer, HttpServletResponse response) throws IOException {
        answer.send(
                "疑点清单",
                out -> {
                    try (var workbook = new DoubtsXlsx(out, doubts::of)) {
                        search.forEach(
                                viewer.scope(), query.filter(viewer.role()), Doubts.MOST_DOUBTFUL, workbook::add);
                    }
                },
                response);
    }
}
