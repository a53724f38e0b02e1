package io.ziping.sheet.office;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.values.Grade;
import io.ziping.sheet.OfflineCopy;
import io.ziping.sheet.Sheet.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * The formulas of a workbook to be filled in, so that its sums, rates and total are right before it comes back: the rules
 * of {@link io.ziping.scoring} once more, as a spreadsheet computes them.
 */
final class OfflineCopyFormulas {

    /** What a formula's words begin with where a figure cannot be computed from what was typed. */
    static final String COMPLAINT = "有";

    private static final List<String> AMOUNTS = List.of("initialBudget", "adjustedBudget", "executedAmount");
    private static final int INITIAL = 0;
    private static final int ADJUSTED = 1;
    private static final int EXECUTED = 2;
    /** More than any total. */
    private static final int NO_LIMIT = 1000;

    private final OfflineCopy form;
    private final RateFormulas rates;
    private final Helpers helpers;
    /** Where the cells of the document stand, by their pointers. */
    private final Map<String, String> places = new HashMap<>();

    private final Map<String, String> formulas = new LinkedHashMap<>();
    private final Map<String, String> amounts = new HashMap<>();
    private final List<Integer> emptyRows = new ArrayList<>();
    private final int header;
    private int total;

    /** Room for what is computed on the way, where nobody sees it. */
    interface Helpers {

        /** Keeps a formula and says where. */
        String keep(String formula);
    }

    OfflineCopyFormulas(OfflineCopy form, XlsxDrawing drawing, Helpers helpers) {
        this.form = form;
        this.helpers = helpers;
        var computation = form.computation();
        this.rates = new RateFormulas(computation.policy(), computation.unit());
        this.header = drawing.top() + drawing.indicatorHeader() + 1;
        for (int row = 0; row < drawing.rows().size(); row++) {
            int number = drawing.top() + row + 1;
            for (var cell : drawing.rows().get(row).cells()) {
                if (cell.pointer() != null) {
                    places.put(cell.pointer(), CellReference.convertNumToColString(cell.column()) + number);
                }
                if ("/totalScore".equals(cell.pointer())) {
                    total = number;
                }
            }
            if (isEmptyIndicator(drawing.rows().get(row).cells())) {
                emptyRows.add(number);
            }
        }
    }

    /** A row that was blank when it was taken away is one of the form; one that is cleared is none any more. */
    private boolean isEmptyIndicator(List<Cell> cells) {
        var fields = cells.stream().flatMap(cell -> form.field(cell).stream()).toList();
        return fields.stream().anyMatch(field -> field.line().startsWith("row."))
                && fields.stream().allMatch(field -> field.text().isEmpty());
    }

    /** The formulas by the cells they stand in, such as {@code D8}. */
    Map<String, String> all() {
        var lines = form.computation().lines();
        for (int amount = 0; amount < AMOUNTS.size(); amount++) {
            if (!parts(0).isEmpty() && !form.fields().containsKey(pointer(0, AMOUNTS.get(amount)))) {
                formulas.put(place(0, AMOUNTS.get(amount)), sumOf(amount));
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            int of = line;
            formulas.put(place(line, "executionRate"), byBudget(budget -> rate(of, budget)));
        }
        var weight = place(0, "weight");
        var score = place(0, "score");
        formulas.put(score, byBudget(budget -> rates.score(weight, amount(0, EXECUTED), amount(0, budget))));
        formulas.put("G" + total, sum(weight, "G", COMPLAINT + "分值填得不对"));
        formulas.put("H" + total, capped(sum(score, "H", COMPLAINT + "得分填得不对")));
        formulas.put(place("/grade"), grade(score));
        return formulas;
    }

    /** The total of a column, unless a cell of it holds no number: then it would be short of it without a word. */
    private String sumOf(int amount) {
        var column = column(amount);
        return "IF(COUNTA(%1$s)>COUNT(%1$s),\"%3$s金额不是数字\",%2$s)".formatted(column, sum(parts(0), amount), COMPLAINT);
    }

    private String column(int amount) {
        int last = form.computation().lines().size() - 1;
        return place(1, AMOUNTS.get(amount)) + ":" + place(last, AMOUNTS.get(amount));
    }

    private String sum(List<Integer> parts, int amount) {
        var cells = parts.stream().map(part -> amount(part, amount)).collect(Collectors.joining(","));
        return "IF(COUNT(%1$s)=0,\"\",ROUND(SUM(%1$s),%2$d))".formatted(cells, rates.decimals());
    }

    private List<Integer> parts(int of) {
        var lines = form.computation().lines();
        return IntStream.range(0, lines.size())
                .filter(line -> Objects.equals(lines.get(line).parent(), of))
                .boxed()
                .toList();
    }

    /** Where a line's amount stands: in its cell, or, where its own parts make it, behind the scenes. */
    private String amount(int line, int amount) {
        var own = place(line, AMOUNTS.get(amount));
        if (parts(line).isEmpty() || (line == 0 && formulas.containsKey(own))) {
            return own;
        }
        var known = amounts.get(own);
        if (known == null) {
            var sum = sum(parts(line), amount);
            known = helpers.keep(
                    line == 0
                            ? "IF(%s<>\"\",%s,IF(%s=\"\",\"\",%s))".formatted(sum, sum, own, own)
                            : "IF(%s<>\"\",%s,%s)".formatted(own, own, sum));
            amounts.put(own, known);
        }
        return known;
    }

    /** By the budget the rules name, or the other one where the form has none in it. */
    private String byBudget(IntFunction<String> formula) {
        int wanted = form.computation().policy().executionBudget() == BudgetColumn.ADJUSTED ? ADJUSTED : INITIAL;
        int other = ADJUSTED + INITIAL - wanted;
        return "IF(AND(%s=\"\",%s<>\"\"),%s,%s)"
                .formatted(amount(0, wanted), amount(0, other), formula.apply(other), formula.apply(wanted));
    }

    private String rate(int line, int budget) {
        var executed = amount(line, EXECUTED);
        var planned = amount(line, budget);
        var percent = rates.percent(executed, planned);
        if (line == 0) {
            return "IF(COUNT(%s,%s)<2,\"\",%s)".formatted(executed, planned, percent);
        }
        var counts = form.computation().lines().get(line).official()
                ? amount(0, EXECUTED) + "<>\"\""
                : IntStream.range(0, AMOUNTS.size())
                        .mapToObj(amount -> amount(line, amount) + "<>\"\"")
                        .collect(Collectors.joining(","));
        return "IF(OR(%s,%s),\"\",IF(OR(%s,COUNT(%s,%s)=2),%s,\"\"))"
                .formatted(noNumber(executed), noNumber(planned), counts, executed, planned, percent);
    }

    private static String noNumber(String cell) {
        return "AND(ISTEXT(%1$s),%1$s<>\"\")".formatted(cell);
    }

    /** The points of the execution and all rows, those put in later too. */
    private String sum(String ofExecution, String column, String wrong) {
        var rows = rows(column);
        return "IF(OR(%4$s,COUNTA(%2$s)-1>COUNT(%2$s),MIN(%2$s)<0,MAX(%2$s)>100),\"%3$s\",ROUND(SUM(%1$s)+SUM(%2$s),2))"
                .formatted(ofExecution, rows, wrong, noNumber(ofExecution));
    }

    /** A column of the indicators with its header, down to the row above 总分. */
    private String rows(String column) {
        return "%1$s%2$d:INDEX(%1$s:%1$s,ROW(G%3$d)-1)".formatted(column, header, total);
    }

    private String capped(String sum) {
        var caps = form.computation().policy().totalCaps();
        if (caps.isEmpty()) {
            return sum;
        }
        var uncapped = helpers.keep(sum);
        var limits = caps.stream()
                .map(cap -> byBudget(budget -> rates.limit(cap, amount(0, EXECUTED), amount(0, budget), NO_LIMIT)))
                .collect(Collectors.joining(","));
        return "IF(ISTEXT(%1$s),%1$s,MIN(%1$s,%2$s))".formatted(uncapped, limits);
    }

    /** Blank until every row has its points and every amount is one. */
    private String grade(String executionScore) {
        var bands = form.computation().policy().gradeBands();
        var lacking = Stream.concat(
                        "CEFHI".chars().mapToObj(column -> lacking(column, "G")),
                        "CEFGI".chars().mapToObj(column -> lacking(column, "H")))
                .collect(Collectors.joining("+"));
        var missing = helpers.keep(lacking
                + emptyRows.stream().map("+2-COUNT(G%1$d:H%1$d)"::formatted).collect(Collectors.joining()));
        var points = "H" + total;
        var wrongAmounts = form.computation().lines().size() < 2
                ? "FALSE"
                : IntStream.range(0, AMOUNTS.size())
                        .mapToObj(this::column)
                        .map("COUNTA(%1$s)>COUNT(%1$s)"::formatted)
                        .collect(Collectors.joining(","));
        return "IF(OR(%1$s=\"\",ISTEXT(%2$s),COUNT(%3$s)=0,%4$s>0,%5$s),\"\",IF(%2$s>=%6$s,\"%9$s\",IF(%2$s>=%7$s,\"%10$s\",IF(%2$s>=%8$s,\"%11$s\",\"%12$s\"))))"
                .formatted(
                        executionScore,
                        points,
                        rows("H"),
                        missing,
                        wrongAmounts,
                        bands.excellent().toPlainString(),
                        bands.good().toPlainString(),
                        bands.fair().toPlainString(),
                        Grade.EXCELLENT.label(),
                        Grade.GOOD.label(),
                        Grade.FAIR.label(),
                        Grade.POOR.label());
    }

    /** The rows that have something in one column and nothing in another. */
    private String lacking(int column, String other) {
        return "COUNTIFS(%s,\"<>\",%s,\"=\")".formatted(rows(Character.toString(column)), rows(other));
    }

    private String place(int line, String member) {
        return place(pointer(line, member));
    }

    private static String pointer(int line, String member) {
        return "/funding/" + line + "/" + member;
    }

    private String place(String pointer) {
        return Objects.requireNonNull(places.get(pointer), pointer);
    }
}
