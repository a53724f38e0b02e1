package io.ziping.report.office;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The number at the foot of a page: {@code — 1 —}. */
final class PageNumbers {

    /** One character of 四号, in twentieths of a point. */
    private static final int CHARACTER = 280;

    private PageNumbers() {}

    /** @param odd whether of odd pages, which have it at the right */
    static void write(XWPFFooter footer, boolean odd) {
        var paragraph = footer.createParagraph();
        paragraph.setStyle(ReportStyles.NUMBER);
        paragraph.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        if (odd) {
            paragraph.setIndentationRight(CHARACTER);
        } else {
            paragraph.setIndentationLeft(CHARACTER);
        }
        paragraph.createRun().setText("— ");
        field(paragraph);
        paragraph.createRun().setText(" —");
    }

    /** The word processor counts it. */
    private static void field(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
