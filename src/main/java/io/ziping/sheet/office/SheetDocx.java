package io.ziping.sheet.office;

import io.ziping.sheet.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.springframework.stereotype.Component;

/**
 * Writes one sheet as a text document in the official layout, to be pasted into a report: A4, one table for each part of
 * the form on each page. Word processors do not agree on how to begin a page within a table, and none names a cell over
 * several rows anew on its second page. Thread-safe.
 */
@Component
public class SheetDocx {

    private static final int TITLE_HALF_POINTS = 36;
    /** The least a paragraph between two tables may be; without one they would become one table. */
    private static final int SEAM_HALF_POINTS = 2;

    private static final int FOOT_HALF_POINTS = 16;
    private static final int BANNER_HALF_POINTS = 24;

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(sheet.project() + sheet.yearLine() + sheet.title());
            heading(document, sheet.title(), TITLE_HALF_POINTS);
            heading(document, sheet.yearLine(), DocxTable.TEXT_HALF_POINTS);
            var body = document.getDocument().getBody();
            for (var section : sheet.sections()) {
                for (var part : DocxPages.of(section)) {
                    if (part.beginsPage()) {
                        seam(body).addNewPageBreakBefore();
                    }
                    DocxTable.draw(body.addNewTbl(), sheet.columns(), part.section());
                }
                seam(body);
            }
            page(body);
            if (!sheet.banner().isEmpty()) {
                banner(document.createHeader(HeaderFooterType.DEFAULT), sheet.banner());
            }
            foot(document.createFooter(HeaderFooterType.DEFAULT), sheet.mark());
            document.write(out);
        }
    }

    private static void heading(XWPFDocument document, String text, int size) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(DocxTable.HEADING_SPACE);
        var run = paragraph.createRun().getCTR();
        DocxTable.style(run, size, size == TITLE_HALF_POINTS);
        run.addNewT().setStringValue(text);
    }

    private static CTPPr seam(CTBody body) {
        var properties = body.addNewP().addNewPPr();
        var spacing = properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(DocxTable.SEAM_LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setAfter(BigInteger.ZERO);
        properties.addNewRPr().addNewSz().setVal(BigInteger.valueOf(SEAM_HALF_POINTS));
        return properties;
    }

    private static void banner(XWPFHeader header, String text) {
        var paragraph = header.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun().getCTR();
        DocxTable.style(run, BANNER_HALF_POINTS, true);
        run.addNewT().setStringValue(text);
    }

    /** The mark of a stored form on the left, as on paper, and the number of the page on the right. */
    private static void foot(XWPFFooter footer, Sheet.@Nullable Mark mark) {
        var paragraph = footer.createParagraph();
        var properties = paragraph.getCTP().addNewPPr();
        var tab = properties.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(DocxTable.WIDTH));
        var line = paragraph.getCTP();
        var left = small(line);
        if (mark != null) {
            left.addNewT().setStringValue(mark.text());
        }
        left.addNewTab();
        words(line, "第 ");
        number(line, "PAGE");
        words(line, " / ");
        number(line, "NUMPAGES");
        words(line, " 页");
    }

    private static CTR small(CTP line) {
        var run = line.addNewR();
        DocxTable.style(run, FOOT_HALF_POINTS, false);
        return run;
    }

    private static void words(CTP line, String text) {
        var words = small(line).addNewT();
        words.setStringValue(text);
        words.setSpace(Space.PRESERVE);
    }

    /** A number the word processor counts. */
    private static void number(CTP line, String field) {
        small(line).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var instruction = small(line).addNewInstrText();
        instruction.setStringValue(" " + field + " ");
        instruction.setSpace(Space.PRESERVE);
        small(line).addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        words(line, "1");
        small(line).addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void page(CTBody body) {
        var section = body.addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(DocxTable.PAGE_WIDTH));
        size.setH(BigInteger.valueOf(DocxTable.PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        var side = BigInteger.valueOf(DocxTable.SIDE_MARGIN);
        margins.setLeft(side);
        margins.setRight(side);
        margins.setTop(BigInteger.valueOf(DocxTable.TOP_MARGIN));
        margins.setBottom(BigInteger.valueOf(DocxTable.TOP_MARGIN));
        margins.setHeader(BigInteger.valueOf(DocxTable.HEAD_MARGIN));
        margins.setFooter(BigInteger.valueOf(DocxTable.FOOT_MARGIN));
        margins.setGutter(BigInteger.ZERO);
    }
}
