package io.ziping.evaluation.search;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Forms that were handed in and whose 执行率 and 总分 lie between bounds; a bound that is {@code null} is none.
 *
 * @param rateFrom the lowest 执行率, percent
 * @param rateBelow what their 执行率 is less than, percent
 * @param totalFrom the lowest 总分
 * @param totalBelow what their 总分 is less than
 */
public record ScoreArea(
        @Nullable BigDecimal rateFrom,
        @Nullable BigDecimal rateBelow,
        @Nullable BigDecimal totalFrom,
        @Nullable BigDecimal totalBelow) {

    /** All that were handed in. */
    public static final ScoreArea WHOLE = new ScoreArea(null, null, null, null);

    /** In words for the list that is narrowed by it. */
    public String words() {
        var rate = range("执行率", rateFrom, rateBelow, "%");
        var total = range("总分", totalFrom, totalBelow, "");
        return "已提交" + (rate.isEmpty() ? "" : "，" + rate) + (total.isEmpty() ? "" : "，" + total);
    }

    private static String range(String what, @Nullable BigDecimal from, @Nullable BigDecimal below, String unit) {
        if (from == null && below == null) {
            return "";
        }
        var lower = from == null ? "" : " " + from.toPlainString() + unit + (below == null ? " 以上" : " 至");
        return what + lower + (below == null ? "" : " 不到 " + below.toPlainString() + unit);
    }

    /** The conditions on columns that kept totals have too. */
    SearchCondition handedIn(SearchCondition where) {
        return where.and(DoubtStep.HANDED_IN.sql());
    }

    /** All of its conditions. */
    SearchCondition narrow(SearchCondition where) {
        return where.and("e.execution_rate >= :rateFrom", "rateFrom", rateFrom)
                .and("e.execution_rate < :rateBelow", "rateBelow", rateBelow)
                .and("e.total_score >= :totalFrom", "totalFrom", totalFrom)
                .and("e.total_score < :totalBelow", "totalBelow", totalBelow);
    }
}
