package io.ziping.intake.reading;

import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The text of a cell or paragraph as it is put together from runs, and what of it does not stand in a line. */
final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final String STRICT_MATH = "http://purl.oclc.org/ooxml/officeDocument/math";

    private final RunText text = new RunText();
    private final DocxMath math = new DocxMath(text);
    private final DocxFields fields = new DocxFields();
    private final DocxRevisions revisions = new DocxRevisions();
    private final DocxStyles styles;
    private final DocxComments comments;
    private @Nullable String comment;
    private DocxLook paragraph;
    private DocxLook run;
    private boolean inRun;
    private boolean inText;
    private boolean inCode;

    DocxText(DocxStyles styles, DocxComments comments) {
        this.styles = styles;
        this.comments = comments;
        this.paragraph = styles.ordinary();
        this.run = paragraph;
    }

    static @Nullable String value(Attributes attributes) {
        return attribute(attributes, "val");
    }

    static @Nullable String width(Attributes attributes) {
        return attribute(attributes, "w");
    }

    static @Nullable String attribute(Attributes attributes, String name) {
        for (var namespace : new String[] {WORD, STRICT_WORD, MATH, STRICT_MATH}) {
            var value = attributes.getValue(namespace, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether a switch is on; it is where it stands without a value. */
    static boolean isOn(@Nullable String value) {
        return value == null || isTrue(value);
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,3}") ? Math.min(Integer.parseInt(digits), Limits.COLUMNS) : 1;
    }

    void start(String name, Attributes attributes) {
        var value = value(attributes);
        if (math.isOpen() || name.equals("oMath")) {
            math.start(name, value);
        }
        switch (name) {
            case "p" -> paragraph = styles.ordinary();
            case "pStyle" -> paragraph = styles.of(value, DocxLook.PLAIN);
            case "r" -> {
                inRun = true;
                run = paragraph;
            }
            case "rStyle" -> run = styles.of(value, run);
            case "t" -> inText = true;
            case "br", "cr" -> append("\n");
            case "tab" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append("\uFFFD");
            case "ins", "moveTo" -> revisions.begin();
            case "fldChar" -> keep(fields.character(attribute(attributes, "fldCharType")));
            case "fldSimple" -> {
                var code = attribute(attributes, "instr");
                keep(DocxFields.result(code == null ? "" : code, true));
            }
            case "instrText" -> inCode = true;
            case "commentReference" -> note(comments.get(attribute(attributes, "id")));
            default -> other(name, value);
        }
    }

    private void other(String name, @Nullable String value) {
        switch (name) {
            case "footnoteReference", "endnoteReference" -> text.doubt("有脚注，脚注没有读");
            case "cellIns", "cellDel", "cellMerge" -> revisions.changed();
            case "txbxContent" -> text.doubt("有字写在文本框里，不一定在这一格");
            case "object" -> text.doubt("有嵌入的公式或对象，里面的字没有读");
            case "blip", "imagedata" -> text.doubt("有图片，图片里的字没有读");
            case "numId" -> doubt("0".equals(value) ? null : "有自动编号，编号不在文字里");
            default -> run = inRun ? run.with(name, value) : run;
        }
    }

    void end(String name) {
        math.end(name);
        switch (name) {
            case "t" -> inText = false;
            case "r" -> inRun = false;
            case "instrText" -> inCode = false;
            case "ins", "moveTo" -> revisions.end();
            default -> {
                // nothing ends with it
            }
        }
    }

    void characters(char[] found, int start, int length) {
        if (inCode) {
            fields.code(found, start, length);
        } else if (inText && (run.isHidden() || fields.isInCode())) {
            if (!new String(found, start, length).isBlank()) {
                text.doubt("有隐藏的字，没有读");
            }
        } else if (inText && text.size() <= Limits.CELL_CHARACTERS) {
            var more = new String(found, start, length);
            append(more);
            revisions.shown(found, start, length);
            doubt(run.isStruck() ? "有划掉的字" : null);
            doubt(run.isWhite() && !more.isBlank() ? OdsText.WHITE : null);
        }
    }

    /** Notes what was deleted, which is not shown. */
    void removed(char[] found, int start, int length) {
        revisions.removed(found, start, length);
    }

    /** Notes that something was changed. */
    void changed() {
        revisions.changed();
    }

    /** What was deleted from it. */
    String removed() {
        return revisions.removed();
    }

    void endParagraph() {
        text.append("\n", Position.LINE);
    }

    private void append(String more) {
        if (!run.isHidden()) {
            text.append(more, math.position() == Position.LINE ? run.position() : math.position());
        }
    }

    private void keep(DocxFields.Result result) {
        append(result.text());
        doubt(result.doubt());
    }

    private void note(@Nullable String more) {
        comment = CellText.both(comment, more);
    }

    void doubt(@Nullable String reason) {
        if (reason != null) {
            text.doubt(reason);
        }
    }

    CellText take() {
        var read = Words.clean(text.text());
        return new CellText(read, CellText.both(text.doubt(), revisions.doubt()), comment);
    }

    void clear() {
        text.clear();
        math.clear();
        revisions.clear();
        comment = null;
        run = paragraph;
        inText = false;
    }
}
