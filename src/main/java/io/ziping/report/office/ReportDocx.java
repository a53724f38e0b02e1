package io.ziping.report.office;

import io.ziping.report.content.Block;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Note;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import io.ziping.report.content.Report;
import io.ziping.report.drawing.Charts;
import io.ziping.report.drawing.Drawing;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.springframework.stereotype.Component;

/**
 * Writes a report as a text document to be edited: every paragraph has a style, headings are headings, charts are pictures with
 * a description. Thread-safe.
 */
@Component
public class ReportDocx {

    static final int PAGE_WIDTH = 11_906;
    static final int PAGE_HEIGHT = 16_838;
    static final int TOP = 2_098;
    static final int LEFT = 1_587;
    static final int RIGHT = 1_474;
    static final int BOTTOM = 1_984;
    static final int FOOT = 1_400;
    static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
    private static final int LINE = 578;

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(Report report, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(report.name());
            ReportStyles.addTo(document);
            FontTable.addTo(document);
            report.title().forEach(line -> text(document, ReportStyles.TITLE, line));
            text(document, ReportStyles.SUBTITLE, report.subtitle());
            for (var block : report.blocks()) {
                write(document, block);
            }
            page(document);
            document.setEvenAndOddHeadings(true);
            PageNumbers.write(document.createFooter(HeaderFooterType.DEFAULT), true);
            PageNumbers.write(document.createFooter(HeaderFooterType.EVEN), false);
            document.write(out);
        }
    }

    private static void write(XWPFDocument document, Block block) throws IOException {
        if (block instanceof Heading heading) {
            text(document, heading.level() == 1 ? ReportStyles.CHAPTER : ReportStyles.SECTION, heading.text());
        } else if (block instanceof Paragraph paragraph) {
            text(document, ReportStyles.BODY, paragraph.text());
        } else if (block instanceof Note note) {
            text(document, ReportStyles.NOTE, note.text());
        } else if (block instanceof Table table) {
            var caption = text(document, ReportStyles.CAPTION, table.caption());
            caption.setKeepNext(true);
            ReportTable.write(
                    table, document.getDocument().getBody().addNewTbl(), TEXT_WIDTH, PAGE_HEIGHT - TOP - BOTTOM);
            gap(document);
        } else if (block instanceof Figure figure) {
            picture(document, figure);
            text(document, ReportStyles.CAPTION, figure.caption());
        } else {
            throw new IllegalArgumentException("No way to write " + block.getClass());
        }
    }

    private static XWPFParagraph text(XWPFDocument document, String style, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    /** Between a table and what follows; two tables next to each other would become one. */
    private static void gap(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(ReportStyles.NOTE);
    }

    private static void picture(XWPFDocument document, Figure figure) throws IOException {
        var drawing = Charts.draw(figure.chart());
        var png = new ChartPicture(Typeface.shared()).png(drawing);
        var paragraph = document.createParagraph();
        paragraph.setStyle(ReportStyles.PICTURE);
        try {
            var picture = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            PictureType.PNG,
                            figure.caption() + ".png",
                            emu(drawing.width()),
                            emu(drawing.height()));
            var properties = paragraph
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            properties.setDescr(figure.description());
            properties.setTitle(figure.caption());
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(figure.description());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("A PNG is a picture", impossible);
        }
    }

    private static int emu(int hundredths) {
        return hundredths / Drawing.POINT * Units.EMU_PER_POINT;
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setHeader(BigInteger.valueOf(FOOT));
        margins.setFooter(BigInteger.valueOf(FOOT));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
    }
}
