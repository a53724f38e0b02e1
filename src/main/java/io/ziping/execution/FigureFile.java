package io.ziping.execution;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import io.ziping.spreadsheet.Spreadsheet;
import io.ziping.spreadsheet.SpreadsheetProblem;
import io.ziping.spreadsheet.Spreadsheets;
import io.ziping.text.NormalForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file of figures row by row; a row of which something cannot be used is not used at all, and says why. */
final class FigureFile {

    private final Map<FigureColumn, Integer> places;
    private final Map<FigureColumn, AmountUnit> headingUnits = new EnumMap<>(FigureColumn.class);
    private final @Nullable AmountUnit chosen;

    private FigureFile(Spreadsheet.Row heading, @Nullable AmountUnit chosen) {
        this.chosen = chosen;
        this.places = Arrays.stream(FigureColumn.values())
                .filter(column -> column.in(heading).isPresent())
                .collect(Collectors.toMap(
                        column -> column,
                        column -> column.in(heading).orElseThrow(),
                        (one, other) -> one,
                        () -> new EnumMap<>(FigureColumn.class)));
        for (var column : FigureColumn.AMOUNTS) {
            place(column)
                    .flatMap(at -> FigureColumn.unitIn(heading.cell(at)))
                    .ifPresent(unit -> headingUnits.put(column, unit));
        }
    }

    /**
     * The rows of a file.
     *
     * @param chosen the unit of the amounts where the file names none; {@code null} when nobody has said
     * @throws FigureProblem when it is no table, or there are no such columns, no rows, or no unit
     */
    static List<FigureRow> read(byte[] content, @Nullable AmountUnit chosen, int most) {
        var rows = rows(content, most);
        if (rows.isEmpty()) {
            throw new FigureProblem("file", "表格是空的");
        }
        var file = new FigureFile(rows.get(0), chosen);
        file.check();
        if (rows.size() == 1) {
            throw new FigureProblem("file", "只有标题，没有数");
        }
        return rows.stream().skip(1).map(file::row).toList();
    }

    private static List<Spreadsheet.Row> rows(byte[] content, int most) {
        try {
            return Spreadsheets.read(content, most + 1).rows();
        } catch (SpreadsheetProblem problem) {
            throw new FigureProblem("file", problem.words());
        }
    }

    private void check() {
        var missing = new ArrayList<String>();
        for (var column : List.of(FigureColumn.UNIT, FigureColumn.PROJECT)) {
            if (place(column).isEmpty()) {
                missing.add(column.title());
            }
        }
        var amounts = FigureColumn.AMOUNTS.stream()
                .filter(column -> place(column).isPresent())
                .toList();
        if (amounts.isEmpty()) {
            missing.add("年初预算数、全年预算数、全年执行数之一");
        }
        if (!missing.isEmpty()) {
            throw new FigureProblem("file", "第一行要有标题；没有找到：" + String.join("、", missing));
        }
        if (chosen == null
                && place(FigureColumn.AMOUNT_UNIT).isEmpty()
                && !headingUnits.keySet().containsAll(amounts)) {
            throw new FigureProblem("unit", "文件里没有写金额单位，请选择元或万元");
        }
    }

    private Optional<Integer> place(FigureColumn column) {
        return Optional.ofNullable(places.get(column));
    }

    private FigureRow row(Spreadsheet.Row row) {
        var problems = new ArrayList<String>();
        var unit = text(row, FigureColumn.UNIT);
        var project = text(row, FigureColumn.PROJECT);
        if (unit.isEmpty()) {
            problems.add("请填实施单位");
        }
        if (project.isEmpty()) {
            problems.add("请填项目名称");
        }
        var source = source(text(row, FigureColumn.SOURCE));
        if (source.isEmpty()) {
            problems.add("资金来源“" + text(row, FigureColumn.SOURCE) + "”不是当年财政拨款、上年结转资金或其他资金");
        }
        var yuan = amounts(row, problems);
        if (problems.isEmpty() && yuan.isEmpty()) {
            problems.add("没有填数");
        }
        return new FigureRow(
                row.number(),
                text(row, FigureColumn.DEPARTMENT),
                unit,
                project,
                source.orElse(FundingSource.CURRENT_YEAR_APPROPRIATION),
                yuan,
                String.join("；", problems));
    }

    private Map<FundingField, BigDecimal> amounts(Spreadsheet.Row row, List<String> problems) {
        var yuan = new EnumMap<FundingField, BigDecimal>(FundingField.class);
        var unitOfRow = text(row, FigureColumn.AMOUNT_UNIT);
        if (!unitOfRow.isEmpty() && FigureColumn.unit(unitOfRow).isEmpty()) {
            problems.add("金额单位只能填元或万元");
            return yuan;
        }
        for (var column : FigureColumn.AMOUNTS) {
            var place = place(column);
            if (place.isPresent()) {
                amount(row, column, place.get(), unitOfRow, problems).ifPresent(sum -> yuan.put(column.field(), sum));
            }
        }
        return yuan;
    }

    private Optional<BigDecimal> amount(
            Spreadsheet.Row row, FigureColumn column, int place, String unitOfRow, List<String> problems) {
        var doubt = row.doubt(place);
        if (!doubt.isEmpty()) {
            problems.add(column.title() + "：" + doubt);
            return Optional.empty();
        }
        var text = row.cell(place);
        if (text.isBlank()) {
            return Optional.empty();
        }
        var unit = Optional.ofNullable(headingUnits.get(column))
                .or(() -> FigureColumn.unit(unitOfRow))
                .or(() -> Optional.ofNullable(chosen));
        if (unit.isEmpty()) {
            problems.add("请填金额单位");
            return Optional.empty();
        }
        var read = NumberCell.amount(text, unit.get());
        if (read.problem() != null) {
            problems.add(column.title() + "：" + read.problem());
        }
        return Optional.ofNullable(read.value());
    }

    private String text(Spreadsheet.Row row, FigureColumn column) {
        return place(column).map(row::cell).orElse("");
    }

    /** The line of a source of money as papers name it; 当年财政拨款 where nothing is named. */
    static Optional<FundingSource> source(String name) {
        if (name.isBlank()) {
            return Optional.of(FundingSource.CURRENT_YEAR_APPROPRIATION);
        }
        return Arrays.stream(FundingSource.values())
                .filter(source -> source != FundingSource.TOTAL)
                .filter(source -> NormalForm.same(FundingNames.bare(source.label()), FundingNames.bare(name)))
                .findFirst();
    }
}
