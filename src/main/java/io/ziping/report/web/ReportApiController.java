package io.ziping.report.web;

import io.ziping.analysis.DepartmentChoices;
import io.ziping.identity.Viewer;
import io.ziping.report.Reports;
import io.ziping.report.web.ReportFile.NamedReport;
import io.ziping.ui.download.Download;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The report over the API, for the same people as its page. */
@RestController
@RequestMapping("/api/v1/analysis")
@RequiredArgsConstructor
class ReportApiController {

    private final Reports reports;
    private final DepartmentChoices departments;
    private final ReportFile files;

    /** Whoever does not read reports is told so before what they asked is looked at. */
    @InitBinder
    void refuse(WebDataBinder binder, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.role().readsDoubts()) {
            throw new AccessDeniedException("preparers do not see how forms lie together");
        }
        var type = binder.getTargetType();
        if (type != null && ReportQuery.class.isAssignableFrom(type.toClass())) {
            binder.addValidators(new ReportQuery.Checked());
        }
    }

    @GetMapping(path = "/report.docx", produces = Download.DOCX)
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Viewer viewer, @Valid @ModelAttribute ReportQuery query) {
        return files.docx(named(query, viewer));
    }

    @GetMapping(path = "/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Viewer viewer, @Valid @ModelAttribute ReportQuery query) {
        return files.pdf(named(query, viewer));
    }

    private NamedReport named(ReportQuery query, Viewer viewer) {
        return departments
                .find(query.getDepartment(), viewer)
                .flatMap(chosen -> reports.of(query.year(), chosen.id())
                        .map(report -> NamedReport.of(report, query.year(), chosen.name())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这个年度、这个部门没有已提交的自评表"));
    }
}
