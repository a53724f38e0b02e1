package io.ziping.report.content;

import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Note;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Takes down a report as its chapters tell it, and numbers chapters, sections, tables and figures through. */
public final class ReportWriter {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int TEN = 10;

    private final List<Block> blocks = new ArrayList<>();
    private int chapters;
    private int sections;
    private int tables;
    private int figures;

    /** Begins a chapter: {@code 一、总体情况}. */
    public void chapter(String title) {
        sections = 0;
        blocks.add(new Heading(1, chinese(++chapters) + "、" + title));
    }

    /** Begins what stands behind the chapters and has no number. */
    public void annex(String title) {
        sections = 0;
        blocks.add(new Heading(1, title));
    }

    /** Begins a section: {@code （一）等级和总分}. */
    public void section(String title) {
        blocks.add(new Heading(2, "（" + chinese(++sections) + "）" + title));
    }

    /** Adds a paragraph. Blank parts are left out; nothing is added when all are blank. */
    public void paragraph(String... sentences) {
        var text = String.join("", sentences);
        if (!text.isBlank()) {
            blocks.add(new Paragraph(text));
        }
    }

    /** Adds a table, whose last row may hold the sums. */
    public void table(String caption, List<Column> columns, List<List<String>> rows, int foot) {
        blocks.add(new Table("表%d　%s".formatted(++tables, caption), columns, rows, foot));
    }

    /** Adds a remark below the table before it. */
    public void note(String text) {
        blocks.add(new Note(text));
    }

    /** Adds a chart. */
    public void figure(String caption, Chart chart, String description) {
        blocks.add(new Figure("图%d　%s".formatted(++figures, caption), chart, description));
    }

    /** How the next table is called in a sentence: {@code 表3}. */
    public String nextTable() {
        return "表" + (tables + 1);
    }

    /** How the next chart is called in a sentence: {@code 图2}. */
    public String nextFigure() {
        return "图" + (figures + 1);
    }

    /** What was written. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** A number below a hundred in Chinese: {@code 十二}. */
    static String chinese(int number) {
        var tens = number / TEN;
        var ones = number % TEN;
        var text = new StringBuilder();
        if (tens > 1) {
            text.append(DIGITS.charAt(tens));
        }
        if (tens > 0) {
            text.append('十');
        }
        if (ones > 0) {
            text.append(DIGITS.charAt(ones));
        }
        return text.toString();
    }
}
