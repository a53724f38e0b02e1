package io.ziping.intake.reading.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.FormFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/** Tables that only lay out other tables in a text document, and forms of which a part alone is there. */
class NestedTablesTest {

    private static final String[][] HEADING = {
        {"项目名称", "道路养护", "", "", "", "", ""},
        {"主管部门", "市交通局", "", "实施单位", "养护中心", "", ""},
        {"项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
        {"年度资金总额", "10", "10", "10", "10", "100%", "10"},
        {"预期目标", "养护道路。", "", "实际完成情况", "完成养护。", "", ""},
    };
    private static final String[][] INDICATORS = {
        {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
        {"产出指标", "数量指标", "里程", "≥20公里", "20公里", "90", "90"},
        {"总分", "", "", "", "", "100", "100"},
    };

    private static void fill(XWPFTable table, int from, String[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int at = 0; at < rows[i].length; at++) {
                table.getRow(from + i).getCell(at).setText(rows[i][at]);
            }
        }
    }

    /** A table in a cell, with the grid that every program writes. */
    private static XWPFTable inside(XWPFTableCell cell, int rows) {
        var inner = new XWPFTable(cell.getCTTc().addNewTbl(), cell, rows, 7);
        cell.addParagraph();
        grid(inner, 7);
        return inner;
    }

    private static void grid(XWPFTable table, int columns) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() < columns) {
            grid.addNewGridCol().setW(1300);
        }
    }

    private static FormReading read(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        var readings = new FormFiles().read("x.docx", out.toByteArray());
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).problem()).isNull();
        assertThat(readings.get(0).forms()).hasSize(1);
        return readings.get(0).forms().get(0);
    }

    private static void isWhole(FormReading form) {
        assertThat(form.document().project()).isEqualTo("道路养护");
        assertThat(form.document().implementingUnit()).isEqualTo("养护中心");
        assertThat(Objects.requireNonNull(form.document().funding()).get(0).executedAmount())
                .isEqualTo("10");
        assertThat(Objects.requireNonNull(form.document().indicators()).get(0).name())
                .isEqualTo("里程");
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(form.leftOver()).isEmpty();
    }

    @Test
    void aFormInATableOfOneCellIsRead() throws IOException {
        try (var document = new XWPFDocument()) {
            var outer = document.createTable(1, 1);
            grid(outer, 1);
            var inner = inside(outer.getRow(0).getCell(0), 8);
            fill(inner, 0, HEADING);
            fill(inner, 5, INDICATORS);
            isWhole(read(document));
        }
    }

    @Test
    void indicatorsInACellAsWideAsItsTableAreRead() throws IOException {
        try (var document = new XWPFDocument()) {
            var outer = document.createTable(6, 7);
            grid(outer, 7);
            fill(outer, 0, HEADING);
            var last = outer.getRow(5);
            while (last.getTableCells().size() > 1) {
                last.removeCell(1);
            }
            last.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.valueOf(7));
            fill(inside(last.getCell(0), 3), 0, INDICATORS);
            isWhole(read(document));
        }
    }

    @Test
    void aTableInACellAmongOthersStaysTextOfItsCell() throws IOException {
        try (var document = new XWPFDocument()) {
            var table = document.createTable(8, 7);
            grid(table, 7);
            fill(table, 0, HEADING);
            fill(table, 5, INDICATORS);
            var cell = table.getRow(6).getCell(4);
            fill(inside(cell, 1), 0, new String[][] {{"含支线", "", "", "", "", "", ""}});
            var form = read(document);
            assertThat(form.doubts())
                    .anyMatch(doubt -> doubt.pointer().equals("/indicators/0/actual")
                            && doubt.reason().contains("格子里还有表格"));
            assertThat(form.document().totalScore()).isEqualTo("100");
        }
    }

    @Test
    void whereTheIndicatorsAreMissingNoCellIsSurelyBlank() throws IOException {
        try (var document = new XWPFDocument()) {
            var table = document.createTable(5, 7);
            grid(table, 7);
            fill(table, 0, HEADING);
            table.getRow(1).getCell(4).removeParagraph(0);
            var form = read(document);
            assertThat(form.document().implementingUnit()).isNull();
            assertThat(form.blanks()).isEmpty();
            assertThat(form.doubts())
                    .anyMatch(doubt -> doubt.pointer().equals("/implementingUnit")
                            && doubt.reason().contains("只找到这张表的一部分"));
        }
    }
}
