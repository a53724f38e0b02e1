package io.ziping.sheet.web;

import io.ziping.evaluation.search.DoubtQuery;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** 疑点清单 as a workbook: the forms in doubt as their page has narrowed them. */
@Controller
@RequiredArgsConstructor
class DoubtSummaryController {

    private final DoubtSummaryFile file;

    @GetMapping("/doubts/summary.xlsx")
    void summary(@ModelAttribute DoubtQuery query, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
            throws IOException {
        file.send(query, viewer, response);
    }

    /** The same over the API. */
    @RestController
    @RequiredArgsConstructor
    static class Api {

        private final DoubtSummaryFile file;

        @GetMapping(path = "/api/v1/doubts/summary.xlsx", produces = Download.XLSX)
        void summary(
                @Valid @ModelAttribute DoubtQuery query,
                @AuthenticationPrincipal Viewer viewer,
                HttpServletResponse response)
                throws IOException {
            if (!viewer.role().readsDoubts()) {
                throw new AccessDeniedException("role " + viewer.role() + " reads no doubts");
            }
            file.send(query, viewer, response);
        }
    }
}
