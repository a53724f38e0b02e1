package io.ziping.intake.reading;

import io.ziping.intake.reading.ForeignForm.Td;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes forms of other layouts as the files that people send. */
final class ForeignPaper {

    private ForeignPaper() {}

    /** One page of HTML, each form on a new sheet. */
    static String html(List<ForeignForm> forms, String style) {
        var body = forms.stream().map(ForeignPaper::html).collect(Collectors.joining());
        return "<!DOCTYPE html><html lang='zh'><head><meta charset='utf-8'><style>body{font-family:'Noto Sans CJK SC'}"
                + "h2,p{text-align:center}section+section{page-break-before:always}table{width:100%}" + style
                + "</style></head><body>" + body + "</body></html>";
    }

    private static String html(ForeignForm form) {
        var rows = form.rows().stream()
                .map(row -> row.stream().map(ForeignPaper::html).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        return "<section><h2>%s</h2><p>%s</p><table>%s</table><p>%s</p></section>"
                .formatted(form.title(), form.subtitle(), rows, form.foot());
    }

    private static String html(Td cell) {
        return "<td colspan='%d' rowspan='%d'>%s</td>"
                .formatted(
                        cell.across(),
                        cell.down(),
                        text(cell).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"));
    }

    private static String text(Td cell) {
        return Objects.requireNonNullElse(cell.text(), "");
    }

    /** A cell on the grid; what a spanning cell covers further down stands there as its shadow. */
    private record Placed(int column, Td cell, boolean shadow) {}

    private static List<List<Placed>> grid(ForeignForm form) {
        var grid = new ArrayList<List<Placed>>();
        form.rows().forEach(row -> grid.add(new ArrayList<>()));
        for (int i = 0; i < form.rows().size(); i++) {
            int column = 0;
            for (var cell : form.rows().get(i)) {
                while (isTaken(grid.get(i), column)) {
                    column++;
                }
                for (int down = 0; down < cell.down(); down++) {
                    grid.get(i + down).add(new Placed(column, cell, down > 0));
                }
                column += cell.across();
            }
        }
        grid.forEach(row -> row.sort(java.util.Comparator.comparingInt(Placed::column)));
        return grid;
    }

    private static boolean isTaken(List<Placed> row, int column) {
        return row.stream()
                .anyMatch(placed -> column >= placed.column()
                        && column < placed.column() + placed.cell().across());
    }

    /** A workbook, a sheet a form. */
    static byte[] xlsx(List<ForeignForm> forms) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            for (var form : forms) {
                var sheet = book.createSheet();
                sheet.createRow(0).createCell(0).setCellValue(form.title());
                sheet.createRow(1).createCell(0).setCellValue(form.subtitle());
                var grid = grid(form);
                for (int i = 0; i < grid.size(); i++) {
                    var row = sheet.createRow(i + 2);
                    for (var placed : grid.get(i)) {
                        var cell = placed.cell();
                        if (!placed.shadow()) {
                            row.createCell(placed.column()).setCellValue(text(cell));
                            if (cell.across() > 1 || cell.down() > 1) {
                                sheet.addMergedRegion(new CellRangeAddress(
                                        i + 2,
                                        i + 1 + cell.down(),
                                        placed.column(),
                                        placed.column() + cell.across() - 1));
                            }
                        }
                    }
                }
                sheet.createRow(grid.size() + 3).createCell(0).setCellValue(form.foot());
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** A text document, the forms below each other. */
    static byte[] docx(List<ForeignForm> forms) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var form : forms) {
                document.createParagraph().createRun().setText(form.title());
                document.createParagraph().createRun().setText(form.subtitle());
                var table = document.createTable();
                table.removeRow(0);
                for (var line : grid(form)) {
                    var row = table.createRow();
                    while (!row.getTableCells().isEmpty()) {
                        row.removeCell(0);
                    }
                    line.forEach(placed -> add(row, placed));
                }
                document.createParagraph().createRun().setText(form.foot());
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void add(XWPFTableRow row, Placed placed) {
        var cell = row.createCell();
        var properties = cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.cell().across()));
        if (placed.cell().down() > 1) {
            properties.addNewVMerge().setVal(placed.shadow() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        if (!placed.shadow()) {
            var lines = text(placed.cell()).split("\n");
            cell.setText(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                cell.addParagraph().createRun().setText(lines[i]);
            }
        }
    }

    /** Text without blanks, figures by their value: what two papers have in common. */
    static String essence(@Nullable String text) {
        var compact = Objects.requireNonNullElse(text, "").replaceAll("\\s", "");
        return compact.matches("-?[\\d,]+(?:\\.\\d+)?")
                ? new java.math.BigDecimal(compact.replace(",", ""))
                        .stripTrailingZeros()
                        .toPlainString()
                : compact;
    }
}
