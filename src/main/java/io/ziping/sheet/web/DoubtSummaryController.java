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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 疑点清单 as a workbook: the forms in doubt as their page has narrowed them. */
@Controller
@RequiredArgsConstructor
class DoubtSummaryController {

    private final EvaluationSearch search;
    private final KeptDoubts doubts;
    private final WorkbookAnswer answer;

    @GetMapping("/doubts/summary.xlsx")
    void summary(@ModelAttribute DoubtQuery query, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
            throws IOException {
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
