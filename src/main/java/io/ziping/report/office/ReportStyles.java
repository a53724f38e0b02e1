package io.ziping.report.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of a report after GB/T 9704: 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 三号 for the text. Whoever edits the
 * document changes a style once; the navigation pane and a table of contents know the headings by theirs.
 */
final class ReportStyles {

    static final String BODY = "a";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String CHAPTER = "Heading1";
    static final String SECTION = "Heading2";
    static final String CAPTION = "Caption";
    static final String CELL = "ReportTable";
    static final String SMALL_CELL = "ReportTableSmall";
    static final String NOTE = "ReportNote";
    static final String PICTURE = "ReportPicture";
    static final String NUMBER = "Footer";

    /** What the names of styles begin with that word processors do not know. */
    private static final String OWN = "Report";

    static final String LATIN = "Times New Roman";
    static final String SONG = "方正小标宋简体";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String FANG = "仿宋_GB2312";

    /** 三号 and the others, in half points. */
    private static final int SIZE_3 = 32;

    private static final int SIZE_2 = 44;
    private static final int SIZE_4 = 28;
    static final int SMALL_4 = 24;
    static final int SIZE_5 = 21;

    /** 22 lines a page, in twentieths of a point. */
    private static final int LEADING = 578;

    private static final int TITLE_LEADING = 720;
    static final int CELL_LEADING = 320;
    static final int SMALL_LEADING = 280;

    /** Two characters, in hundredths of one and in twentieths of a point. */
    private static final int INDENT = 200;

    private static final int INDENT_TWIPS = 640;

    private final List<CTStyle> made = new ArrayList<>();

    private ReportStyles() {}

    static void addTo(XWPFDocument document) {
        var styles = document.createStyles();
        var report = new ReportStyles();
        report.make();
        // a style is copied when it is added
        report.made.forEach(style -> styles.addStyle(new XWPFStyle(style)));
    }

    private void make() {
        var body = style(BODY, "Normal", FANG, SIZE_3);
        body.setDefault(true);
        body.unsetBasedOn();
        var text = body.addNewPPr();
        text.addNewJc().setVal(STJc.BOTH);
        exact(text, LEADING);
        var indent = text.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(INDENT));
        // for programs that do not count characters
        indent.setFirstLine(BigInteger.valueOf(INDENT_TWIPS));

        var title = centred(style(TITLE, "Title", SONG, SIZE_2), TITLE_LEADING);
        title.addNewKeepNext();
        var subtitle = centred(style(SUBTITLE, "Subtitle", KAI, SIZE_3), LEADING);
        subtitle.getSpacing().setAfter(BigInteger.valueOf(LEADING));
        heading(style(CHAPTER, "heading 1", HEI, SIZE_3), 0);
        heading(style(SECTION, "heading 2", KAI, SIZE_3), 1);
        centred(style(CAPTION, "caption", HEI, SMALL_4), CELL_LEADING)
                .getSpacing()
                .setBefore(BigInteger.valueOf(120));
        unindented(style(CELL, "表格", FANG, SMALL_4), CELL_LEADING);
        unindented(style(SMALL_CELL, "表格小字", FANG, SIZE_5), SMALL_LEADING);
        unindented(style(NOTE, "表注", FANG, SIZE_5), SMALL_LEADING);
        var picture = style(PICTURE, "图", FANG, SIZE_3).addNewPPr();
        picture.addNewKeepNext();
        picture.addNewSpacing().setBefore(BigInteger.valueOf(160));
        picture.getSpacing().setLine(BigInteger.valueOf(240));
        picture.getSpacing().setLineRule(STLineSpacingRule.AUTO);
        picture.addNewJc().setVal(STJc.CENTER);
        noIndent(picture);
        unindented(style(NUMBER, "footer", "宋体", SIZE_4), CELL_LEADING);
    }

    private CTStyle style(String id, String name, String font, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        if (id.startsWith(OWN)) {
            style.setCustomStyle(true);
        }
        style.addNewName().setVal(name);
        style.addNewBasedOn().setVal(BODY);
        style.addNewQFormat();
        var run = style.addNewRPr();
        fonts(run.addNewRFonts(), font);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        var language = run.addNewLang();
        // of letters and figures: LibreOffice breaks Chinese text anywhere, numbers too
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
        made.add(style);
        return style;
    }

    private static void fonts(CTFonts fonts, String font) {
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        fonts.setEastAsia(font);
    }

    private static CTPPrGeneral centred(CTStyle style, int leading) {
        var text = unindented(style, leading);
        text.addNewJc().setVal(STJc.CENTER);
        return text;
    }

    private static CTPPrGeneral unindented(CTStyle style, int leading) {
        var text = style.addNewPPr();
        // the lines of the page are those of its text, not of a table
        text.addNewSnapToGrid().setVal(false);
        exact(text, leading);
        noIndent(text);
        return text;
    }

    private static void noIndent(CTPPrGeneral text) {
        var indent = text.addNewInd();
        indent.setFirstLineChars(BigInteger.ZERO);
        indent.setFirstLine(BigInteger.ZERO);
    }

    private static void heading(CTStyle style, int level) {
        var text = style.addNewPPr();
        text.addNewKeepNext();
        text.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    private static void exact(CTPPrGeneral text, int leading) {
        var spacing = text.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(leading));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }
}
