package io.ziping.execution.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FigureRow;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the finance system says of a year's projects.
 *
 * @param name where the figures come from, as histories tell; 财政系统接口 where it is absent
 * @param amountUnit of the amounts of rows that name none
 * @param dryRun whether it is only told what would be done
 * @param overwrite whether amounts are changed in place of which something else is in force
 */
record FigureRequest(
        @Nullable Integer year,
        @Nullable String name,
        @Nullable String amountUnit,
        @Nullable Boolean dryRun,
        @Nullable Boolean overwrite,
        @Nullable List<@Nullable Row> rows) {

    private static final int LONGEST_NAME = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * One project's money from one source.
     *
     * @param fundingSource as documents name it; absent for 当年财政拨款
     * @param overwrite the same as of the request, of this row alone
     */
    record Row(
            @Nullable String department,
            @Nullable String unit,
            @Nullable String project,
            @Nullable String fundingSource,
            @Nullable String initialBudget,
            @Nullable String adjustedBudget,
            @Nullable String executedAmount,
            @Nullable String amountUnit,
            @Nullable Boolean overwrite) {}

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean overwritesAll() {
        return Boolean.TRUE.equals(overwrite);
    }

    /** Whether a row's own amounts are changed, by its number from 1. */
    boolean overwrites(int number) {
        var row = given().get(number - 1);
        return overwritesAll() || (row != null && Boolean.TRUE.equals(row.overwrite()));
    }

    String source() {
        return name == null || name.isBlank() ? "财政系统接口" : name.strip();
    }

    private List<@Nullable Row> given() {
        return Objects.requireNonNullElse(rows, List.<@Nullable Row>of());
    }

    /** The year. */
    int fiscalYear() {
        return Objects.requireNonNull(year);
    }

    /**
     * Looks at the request as a whole.
     *
     * @throws ApiProblemException when nothing of it can be used
     */
    void check() {
        var problems = new ArrayList<DocumentProblem>();
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            problems.add(new DocumentProblem("/year", "missing", "请写年度，2000至2100"));
        }
        if (amountUnit != null && unit(amountUnit).isEmpty()) {
            problems.add(new DocumentProblem("/amountUnit", "unknown-unit", "金额单位应为YUAN或WAN_YUAN"));
        }
        if (name != null && name.strip().length() > LONGEST_NAME) {
            problems.add(new DocumentProblem("/name", "too-long", "最多" + LONGEST_NAME + "字"));
        }
        if (given().isEmpty()) {
            problems.add(new DocumentProblem("/rows", "missing", "没有一行数"));
        } else if (given().size() > ExecutionFigures.MOST) {
            problems.add(new DocumentProblem(
                    "/rows", "too-many", "一次最多" + ExecutionFigures.MOST + "行，现在" + given().size() + "行"));
        }
        if (!problems.isEmpty()) {
            throw ApiProblemException.invalid("这些数不能用", problems);
        }
    }

    /** The rows, numbered from 1; one with something that cannot be read says why. */
    List<FigureRow> read() {
        var read = new ArrayList<FigureRow>();
        for (var row : given()) {
            read.add(read(
                    read.size() + 1,
                    row == null ? new Row(null, null, null, null, null, null, null, null, null) : row));
        }
        return read;
    }

    private FigureRow read(int number, Row row) {
        var problems = new ArrayList<String>();
        if (blank(row.unit())) {
            problems.add("请填实施单位（unit）");
        }
        if (blank(row.project())) {
            problems.add("请填项目名称（project）");
        }
        var source = source(row.fundingSource());
        if (source.isEmpty()) {
            problems.add("资金来源（fundingSource）应为CURRENT_YEAR_APPROPRIATION、CARRYOVER或OTHER");
        }
        var yuan = amounts(row, problems);
        if (problems.isEmpty() && yuan.isEmpty()) {
            problems.add("没有填数");
        }
        return new FigureRow(
                number,
                Objects.requireNonNullElse(row.department(), "").strip(),
                Objects.requireNonNullElse(row.unit(), "").strip(),
                Objects.requireNonNullElse(row.project(), "").strip(),
                source.orElse(FundingSource.CURRENT_YEAR_APPROPRIATION),
                yuan,
                String.join("；", problems));
    }

    private Map<FundingField, BigDecimal> amounts(Row row, List<String> problems) {
        var yuan = new EnumMap<FundingField, BigDecimal>(FundingField.class);
        var named = row.amountUnit() == null ? amountUnit : row.amountUnit();
        var unit = named == null ? Optional.<AmountUnit>empty() : unit(named);
        if (unit.isEmpty()) {
            problems.add("金额单位（amountUnit）应为YUAN或WAN_YUAN");
            return yuan;
        }
        amount(FundingField.INITIAL_BUDGET, row.initialBudget(), unit.get(), yuan, problems);
        amount(FundingField.ADJUSTED_BUDGET, row.adjustedBudget(), unit.get(), yuan, problems);
        amount(FundingField.EXECUTED_AMOUNT, row.executedAmount(), unit.get(), yuan, problems);
        return yuan;
    }

    private static void amount(
            FundingField field,
            @Nullable String text,
            AmountUnit unit,
            Map<FundingField, BigDecimal> yuan,
            List<String> problems) {
        if (text == null || text.isBlank()) {
            return;
        }
        var read = NumberCell.amount(text, unit);
        if (read.value() != null) {
            yuan.put(field, read.value());
        } else {
            problems.add(field.label() + "：" + Objects.requireNonNullElse(read.problem(), "不是数字"));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Optional<AmountUnit> unit(String name) {
        return Arrays.stream(AmountUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst();
    }

    private static Optional<FundingSource> source(@Nullable String name) {
        return name == null
                ? Optional.of(FundingSource.CURRENT_YEAR_APPROPRIATION)
                : Arrays.stream(FundingSource.values())
                        .filter(source ->
                                source != FundingSource.TOTAL && source.name().equals(name))
                        .findFirst();
    }
}
