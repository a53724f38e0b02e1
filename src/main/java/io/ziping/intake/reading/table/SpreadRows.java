package io.ziping.intake.reading.table;

import io.ziping.intake.reading.Limits;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, each with the cells that reach into it from above. */
public final class SpreadRows {

    private final String place;
    private final TableSize size;
    private final Consumer<Row> rows;
    private final Map<Integer, Open> open = new HashMap<>();

    public SpreadRows(String sheet, TableSize size, Consumer<Row> rows) {
        this.size = size;
        place = "工作表“" + sheet + "”";
        this.rows = rows;
    }

    /**
     * A cell as the file has it.
     *
     * @param span number of columns it covers
     * @param depth number of rows it covers
     */
    public record Spec(int column, int span, int depth, CellText content) {

        public boolean isBlank() {
            return content.text().isBlank() && content.doubt() == null && content.comment() == null;
        }

        /** The same, covering so much. */
        public Spec covering(int columns, int rows) {
            return new Spec(column, columns, rows, content);
        }
    }

    private record Open(Cell cell, int bottom) {}

    /** Hands a row on; rows must come in their order. What stands below a cell that reaches over it is not seen. */
    public void add(int number, List<Spec> specs, @Nullable String remark) {
        open.values().removeIf(each -> each.bottom() < number);
        var cells = new TreeMap<Integer, Cell>();
        var covered = new BitSet();
        open.values().forEach(each -> put(each.cell(), cells, covered));
        for (var spec : specs) {
            if (!covered.get(spec.column())) {
                var cell = cell(number, spec);
                put(cell, cells, covered);
                if (spec.depth() > 1) {
                    open.put(spec.column(), new Open(cell, number + spec.depth() - 1));
                }
            }
        }
        size.count(cells.size());
        rows.accept(new Row(number, List.copyOf(cells.values()), place + "第" + (number + 1) + "行", false, remark));
    }

    private static void put(Cell cell, Map<Integer, Cell> cells, BitSet covered) {
        cells.put(cell.column(), cell);
        covered.set(cell.column(), cell.column() + cell.span());
    }

    private Cell cell(int number, Spec spec) {
        var name = CellReference.convertNumToColString(spec.column()) + (number + 1);
        int span = Math.min(spec.span(), Limits.COLUMNS - spec.column());
        var content = spec.content();
        return new Cell(
                number, spec.column(), span, content.text(), place + " " + name, content.doubt(), content.comment());
    }
}
