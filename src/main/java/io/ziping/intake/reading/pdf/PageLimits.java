package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.spreadsheet.office.ReadingGuard;

/** How much one page of a PDF may draw. */
final class PageLimits {

    private PageLimits() {}

    /**
     * Asked before each stroke.
     *
     * @throws io.ziping.spreadsheet.office.OfficeProblem when it is too much, or the reading takes too long
     */
    static void check(long operators, int glyphs, int lines) {
        ReadingGuard.check();
        if (operators > Limits.PDF_OPERATORS) {
            throw new FileProblem("PDF 里画的东西太多（超过%d笔），没有读；请分成几个文件".formatted(Limits.PDF_OPERATORS));
        }
        if (glyphs > Limits.PAGE_GLYPHS) {
            throw new FileProblem("PDF 的一页上字太多：最多%d个，没有读".formatted(Limits.PAGE_GLYPHS));
        }
        if (lines > Limits.PAGE_LINES) {
            throw new FileProblem("PDF 的一页上线条太多：最多%d条，没有读".formatted(Limits.PAGE_LINES));
        }
    }
}
