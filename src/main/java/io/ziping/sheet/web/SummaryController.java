package io.ziping.sheet.web;

import io.ziping.evaluation.search.EvaluationQuery;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 绩效自评情况汇总表 of a filtered list. */
@Controller
@RequiredArgsConstructor
class SummaryController {

    private final SummaryFile file;

    @GetMapping("/evaluations/summary.xlsx")
    void summary(
            @ModelAttribute EvaluationQuery query, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
            throws IOException {
        file.send(query, viewer, response);
    }

    /** The same over the API. */
    @RestController
    @RequestMapping("/api/v1/evaluations")
    @RequiredArgsConstructor
    static class Api {

        private final SummaryFile file;

        @GetMapping(path = "/summary.xlsx", produces = Download.XLSX)
        void summary(
                @Valid @ModelAttribute EvaluationQuery query,
                @AuthenticationPrincipal Viewer viewer,
                HttpServletResponse response)
                throws IOException {
            file.send(query, viewer, response);
        }
    }
}
