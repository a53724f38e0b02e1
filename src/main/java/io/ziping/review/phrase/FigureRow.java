package io.ziping.review.phrase;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.TargetComparison;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@link PhrasedFindings} into figures; what is blank or unknown of a finding is left out. */
final class FigureRow {

    /** The longest that is quoted, in characters. */
    private static final int LONGEST = 60;

    private final Map<PhraseFigure, String> figures = new EnumMap<>(PhraseFigure.class);

    private FigureRow() {}

    static PhrasedFinding read(ResultSet row) throws SQLException {
        var read = new FigureRow();
        read.form(row);
        var target = row.getString("target");
        if (target == null) {
            read.overspent(row);
        } else {
            read.indicator(row, target, row.getString("actual"));
        }
        read.put(PhraseFigure.QUOTED, row.getString("quoted"));
        read.put(PhraseFigure.BESIDE, row.getString("beside"));
        return new PhrasedFinding(
                row.getLong("evaluation_id"),
                row.getString("digest"),
                row.getString("project_name"),
                row.getString("message"),
                row.getString("words"),
                read.figures);
    }

    private void form(ResultSet row) throws SQLException {
        var unit = AmountUnit.valueOf(row.getString("amount_unit"));
        var budget = row.getBigDecimal("adjusted_budget");
        var executed = row.getBigDecimal("executed_amount");
        var rate = row.getBigDecimal("execution_rate");
        var grade = row.getString("grade");
        put(PhraseFigure.PROJECT, row.getString("project_name"));
        put(PhraseFigure.YEAR, row.getString("fiscal_year"));
        put(PhraseFigure.UNIT, row.getString("unit_name"));
        put(PhraseFigure.BUDGET, money(budget, unit));
        put(PhraseFigure.EXECUTED, money(executed, unit));
        put(PhraseFigure.UNSPENT, budget.compareTo(executed) > 0 ? money(budget.subtract(executed), unit) : null);
        put(PhraseFigure.RATE, rate == null ? null : PrintedNumbers.grouped(rate) + "%");
        put(PhraseFigure.TOTAL, row.getBigDecimal("total_score").toPlainString());
        put(PhraseFigure.GRADE, grade == null ? null : Grade.valueOf(grade).label());
    }

    private void overspent(ResultSet row) throws SQLException {
        var over = row.getBigDecimal("executed_amount").subtract(row.getBigDecimal("adjusted_budget"));
        var unit = AmountUnit.valueOf(row.getString("amount_unit"));
        put(PhraseFigure.EXCESS, over.signum() > 0 ? money(over, unit) : null);
    }

    private void indicator(ResultSet row, String target, String actual) throws SQLException {
        put(PhraseFigure.INDICATOR, row.getString("name"));
        put(PhraseFigure.TARGET, target);
        put(PhraseFigure.ACTUAL, actual);
        put(PhraseFigure.WEIGHT, row.getString("weight_text"));
        put(PhraseFigure.SCORE, row.getString("score_text"));
        var done = ActualValue.of(actual);
        var aimed = TargetValue.of(target).beside(done);
        var bound = aimed.bound();
        var quantity = done.quantity();
        var measure =
                bound == null || bound.unit().isEmpty() ? (quantity == null ? "" : quantity.unit()) : bound.unit();
        put(PhraseFigure.MEASURE, measure);
        if (bound != null && quantity != null && new TargetComparison(aimed, done, false).isOfNumbersAlike()) {
            var beyond = quantity.number().subtract(bound.number());
            put(PhraseFigure.EXCESS, beyond.signum() > 0 ? TypedText.spoken(beyond) + measure : null);
            put(PhraseFigure.SHORTFALL, beyond.signum() < 0 ? TypedText.spoken(beyond.negate()) + measure : null);
        }
    }

    private static String money(BigDecimal yuan, AmountUnit unit) {
        return PrintedNumbers.amount(yuan, unit) + unit.label();
    }

    private void put(PhraseFigure figure, @Nullable String value) {
        var words = value == null ? "" : value.strip().replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
            var cut = words.codePointCount(0, words.length()) > LONGEST;
            figures.put(figure, cut ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…" : words);
        }
    }
}
