package io.ziping.sheet.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springdoc.core.annotations.ParameterObject;
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
    void summary(@ModelAttribute ListQuery query, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
            throws IOException {
        file.send(query, viewer.scope(), response);
    }

    /** The same over the API. */
    @RestController
    @RequestMapping("/api/v1/evaluations")
    @RequiredArgsConstructor
    @Tag(name = "sheets", description = "打印稿")
    static class Api {

        private final SummaryFile file;

        @Operation(
                summary = "The filtered list as a workbook 绩效自评情况汇总表",
                description =
                        "A sheet each for what is passed, under way and not handed in; a row a form, subtotals per department, totals per year.")
        @GetMapping(path = "/summary.xlsx", produces = SheetFile.XLSX)
        void summary(
                @ParameterObject ListQuery query, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
                throws IOException {
            file.send(query, viewer.scope(), response);
        }
    }
}
