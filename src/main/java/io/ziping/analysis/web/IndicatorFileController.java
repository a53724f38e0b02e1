package io.ziping.analysis.web;

import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.IndicatorYears;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The numbers of an indicator as a file, of the same department as its page. */
@Controller
@RequiredArgsConstructor
class IndicatorFileController {

    private final IndicatorYears indicators;
    private final DepartmentChoices departments;

    @GetMapping("/analysis/indicators/figures.xlsx")
    ResponseEntity<byte[]> figures(@ModelAttribute IndicatorQuery asked, @AuthenticationPrincipal Viewer viewer) {
        return Download.saved("%s各年度.xlsx".formatted(asked.name().isEmpty() ? "指标" : asked.name()), Download.XLSX)
                .body(new YearsWorkbook()
                        .indicator(indicators.of(
                                asked.key(),
                                departments.shown(asked.department(), viewer).id()))
                        .write());
    }
}
