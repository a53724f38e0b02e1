package io.ziping.report.pdf;

import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Block.Table;
import io.ziping.sheet.pdf.typesetting.LineBreaker;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Sets a table below its caption; its head stands on each page it reaches. */
final class TableSetter {

    private static final int TENTHS = 10;
    private static final int LEADING_TENTHS = 13;

    private final Table table;
    private final Pages pages;
    private final LineBreaker breaker;
    private final int size;
    private final int leading;
    private final int[] edges;

    TableSetter(Table table, Pages pages, LineBreaker breaker) {
        this.table = table;
        this.pages = pages;
        this.breaker = breaker;
        this.size = table.columns().size() <= PdfPage.FEW_COLUMNS ? PdfPage.TABLE : PdfPage.TABLE_OF_MANY;
        this.leading = size * LEADING_TENTHS / TENTHS;
        this.edges = edges(table.columns());
    }

    private static int[] edges(List<Column> columns) {
        var whole = columns.stream().mapToInt(Column::width).sum();
        var edges = new int[columns.size() + 1];
        var passed = 0;
        for (int column = 0; column < columns.size(); column++) {
            edges[column] = PdfPage.LEFT + PdfPage.TEXT_WIDTH * passed / whole;
            passed += columns.get(column).width();
        }
        edges[columns.size()] = PdfPage.LEFT + PdfPage.TEXT_WIDTH;
        return edges;
    }

    void set() {
        var head = lines(table.columns().stream().map(Column::name).toList());
        var captionHeight = PdfPage.CAPTION * 2;
        var rows = table.rows().stream().map(this::lines).toList();
        var top = captionHeight + height(head);
        var whole = top + rows.stream().mapToInt(this::height).sum();
        // of a table that is cut the first row goes with its head
        var first = rows.isEmpty() ? 0 : together(rows, 0);
        pages.space(PdfPage.LEADING / 4);
        pages.need(Table.standsTogether(whole, PdfPage.BOTTOM - PdfPage.TOP) ? whole : top + first);
        var width = Faces.width(SetLine.Style.HEI, table.caption(), PdfPage.CAPTION);
        pages.line(
                PdfPage.LEFT + (PdfPage.TEXT_WIDTH - width) / 2,
                PdfPage.CAPTION,
                captionHeight,
                0,
                SetLine.Style.HEI,
                table.caption());
        row(head, true, true);
        for (int i = 0; i < rows.size(); i++) {
            if (together(rows, i) > pages.room()) {
                pages.begin();
                row(head, true, true);
            }
            row(rows.get(i), false, false);
        }
        pages.space(PdfPage.LEADING / 3);
    }

    private List<List<String>> lines(List<String> texts) {
        var lines = new ArrayList<List<String>>();
        for (int column = 0; column < texts.size(); column++) {
            var room = edges[column + 1] - edges[column] - 2 * PdfPage.PADDING_X;
            lines.add(breaker.lines(texts.get(column), room * Typeface.UNITS / size));
        }
        return lines;
    }

    /** Sums never stand alone on a page: the last row before them goes with them. */
    private int together(List<List<List<String>>> rows, int row) {
        var end = row == rows.size() - table.foot() - 1 ? rows.size() : row + 1;
        return rows.subList(row, end).stream().mapToInt(this::height).sum();
    }

    private int height(List<List<String>> cells) {
        var most = cells.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(1, most) * leading + 2 * PdfPage.PADDING_Y;
    }

    private void row(List<List<String>> cells, boolean head, boolean begins) {
        var top = pages.top();
        var height = height(cells);
        for (int column = 0; column < cells.size(); column++) {
            cell(cells.get(column), column, head, top, height);
            pages.rule(edges[column], top, edges[column], top + height);
        }
        var right = edges[edges.length - 1];
        pages.rule(right, top, right, top + height);
        if (begins) {
            pages.rule(edges[0], top, right, top);
        }
        pages.rule(edges[0], top + height, right, top + height);
        pages.pass(height);
    }

    private void cell(List<String> lines, int column, boolean head, int top, int height) {
        var number = table.columns().get(column).number();
        var baseline = top + (height - lines.size() * leading) / 2 + PdfPage.baseline(size, leading);
        for (var line : lines) {
            var style = head ? SetLine.Style.HEI : number ? SetLine.Style.FIGURES : SetLine.Style.PLAIN;
            var width = Faces.width(style, line, size);
            var left = edges[column] + PdfPage.PADDING_X;
            var right = edges[column + 1] - PdfPage.PADDING_X;
            var x = head ? (left + right - width) / 2 : number ? right - width : left;
            pages.add(new SetLine(x, baseline, size, 0, style, line));
            baseline += leading;
        }
    }
}
