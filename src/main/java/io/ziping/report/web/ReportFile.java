package io.ziping.report.web;

import io.ziping.report.content.Report;
import io.ziping.report.office.ReportDocx;
import io.ziping.report.pdf.ReportPdf;
import io.ziping.ui.download.Download;
import io.ziping.ui.download.Download.Writer;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Answers with a report as a file; it is complete before the answer begins, so that a failure is an error page. */
@Component
@RequiredArgsConstructor
class ReportFile {

    private final ReportDocx docx;
    private final ReportPdf pdf;

    /** A text document, which is saved. */
    ResponseEntity<byte[]> docx(NamedReport named) {
        return file(Download.saved(named.fileName() + ".docx", Download.DOCX), out -> docx.write(named.report(), out));
    }

    /** A PDF, which opens in the browser. */
    ResponseEntity<byte[]> pdf(NamedReport named) {
        return file(
                Download.shown(named.fileName() + ".pdf", MediaType.APPLICATION_PDF_VALUE),
                out -> pdf.write(named.report(), out));
    }

    /** A report and how its file is called. */
    record NamedReport(Report report, String fileName) {

        static NamedReport of(Report report, int year, String department) {
            return new NamedReport(report, "%d年度%s绩效自评分析报告".formatted(year, department));
        }
    }

    private static ResponseEntity<byte[]> file(BodyBuilder answer, Writer writer) {
        return answer.cacheControl(CacheControl.noStore()).body(Download.bytes(writer));
    }
}
