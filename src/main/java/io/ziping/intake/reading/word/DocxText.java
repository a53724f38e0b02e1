package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The text of a cell or paragraph as it is put together from runs, and what of it does not stand in a line. */
final class DocxText {

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

    void start(String name, Attributes attributes) {
        var value = WordXml.value(attributes);
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
            case "fldChar" -> keep(fields.character(WordXml.attribute(attributes, "fldCharType")));
            case "fldSimple" -> {
                var code = WordXml.attribute(attributes, "instr");
                keep(DocxFields.result(code == null ? "" : code, true));
            }
            case "instrText" -> inCode = true;
            case "commentReference" -> note(comments.get(WordXml.attribute(attributes, "id")));
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
            doubt(run.isStruck() ? FontDoubts.STRUCK : null);
            doubt(run.isWhite() && !more.isBlank() ? FontDoubts.WHITE : null);
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
