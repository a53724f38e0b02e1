package io.ziping.sheet.office;

import io.ziping.sheet.OfflineCopy;
import io.ziping.sheet.Sheet.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The cells of a workbook to be filled in that formulas fill in, with the results they have now. A formula that does not
 * give what the system computes is not given out: its cell says that the figure comes later.
 */
final class ComputedCells {

    static final String LATER = "上传后计算";

    /** Behind the columns of the hidden tab that names are chosen from. */
    private static final int HELPERS = 10;

    private static final Pattern REFERENCE =
            Pattern.compile("(?<![!:$\\w])(?:[A-J]\\d+(?::[A-J]\\d+)?|[A-J]:[A-J])(?![\\w(])");

    private final XlsxDrawing drawing;
    private final XSSFSheet hidden;
    private final Map<XSSFCell, Cell> cells = new LinkedHashMap<>();
    private final Set<XSSFCell> later = new HashSet<>();
    private int helpers;

    ComputedCells(XlsxDrawing drawing, XSSFSheet hidden) {
        this.drawing = drawing;
        this.hidden = hidden;
    }

    /** Writes formulas and results; the table must have been drawn. */
    void write(OfflineCopy form, XlsxStyles styles) {
        var formulas = new OfflineCopyFormulas(form, drawing, this::keep).all();
        for (int row = 0; row < drawing.rows().size(); row++) {
            for (var model : drawing.rows().get(row).cells()) {
                var cell = drawing.tab().getRow(drawing.top() + row).getCell(model.column());
                var formula = formulas.get(cell.getAddress().formatAsString());
                if (formula != null) {
                    cell.setCellFormula(formula);
                    style(model, cell, styles);
                    cells.put(cell, model);
                }
            }
        }
        evaluate();
    }

    private void style(Cell model, XSSFCell first, XlsxStyles styles) {
        for (int column = model.column(); column < model.column() + model.columnSpan(); column++) {
            first.getRow().getCell(column).setCellStyle(styles.computed(model));
        }
    }

    /** Keeps a formula on the hidden tab, which looks at the cells of the other one. */
    private String keep(String formula) {
        var row = hidden.getRow(helpers) == null ? hidden.createRow(helpers) : hidden.getRow(helpers);
        helpers++;
        row.createCell(HELPERS)
                .setCellFormula(REFERENCE
                        .matcher(formula)
                        .replaceAll("'" + drawing.tab().getSheetName() + "'!$0"));
        return "%s!$%s$%d".formatted(OfflineCopy.TAB, CellReference.convertNumToColString(HELPERS), helpers);
    }

    private void evaluate() {
        List<XSSFCell> wrong;
        do {
            var evaluator = new XSSFFormulaEvaluator(drawing.tab().getWorkbook());
            for (int row = 0; row < helpers; row++) {
                evaluator.evaluateFormulaCell(hidden.getRow(row).getCell(HELPERS));
            }
            cells.keySet().forEach(evaluator::evaluateFormulaCell);
            boolean complains = cells.keySet().stream().anyMatch(ComputedCells::complains);
            wrong = cells.entrySet().stream()
                    .filter(entry -> !later.contains(entry.getKey()))
                    .filter(entry -> !gives(entry.getKey(), entry.getValue(), complains))
                    .map(Map.Entry::getKey)
                    .toList();
            wrong.forEach(cell -> {
                cell.removeFormula();
                cell.setCellValue(LATER);
                later.add(cell);
            });
        } while (!wrong.isEmpty());
    }

    /** Whether a formula says that it was given something it cannot compute with. */
    private static boolean complains(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.STRING
                && cell.getStringCellValue().startsWith(OfflineCopyFormulas.COMPLAINT);
    }

    /** @param complains whether one of the formulas does, so that others may be left without a result */
    private static boolean gives(XSSFCell cell, Cell model, boolean complains) {
        var number = XlsxStyles.number(model);
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> number != null && number.doubleValue() == cell.getNumericCellValue();
            case STRING -> complains || cell.getStringCellValue().equals(model.text());
            default -> false;
        };
    }

    /** The columns of a row of the workbook whose figures nobody types. */
    Set<Integer> in(int row) {
        return cells.keySet().stream()
                .filter(cell -> cell.getRowIndex() == row)
                .map(XSSFCell::getColumnIndex)
                .collect(Collectors.toSet());
    }

    /** Says in a column of its own which cells of a row are formulas, so that one typed over is noticed. */
    void keys(int column) {
        var rows = new TreeMap<Integer, Set<Integer>>();
        for (var cell : cells.keySet()) {
            if (!later.contains(cell)) {
                rows.computeIfAbsent(cell.getRowIndex(), row -> new TreeSet<>()).add(cell.getColumnIndex());
            }
        }
        rows.forEach((row, columns) -> drawing.tab()
                .getRow(row)
                .createCell(column)
                .setCellValue(OfflineCopy.COMPUTED
                        + columns.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }
}
