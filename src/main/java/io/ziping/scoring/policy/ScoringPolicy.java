package io.ziping.scoring.policy;

import io.ziping.scoring.values.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 评分规则: everything in which the rules of provinces and years differ, as a value.
 *
 * @param name where the rules come from, in Chinese; shown with every computed score
 * @param executionWeight the usual points for budget execution, for new forms; a form states its own
 * @param gradeBands 评分等级
 * @param atMostNotMet what an unmet {@code ≤} or {@code <} target earns
 * @param outcomeBands what the three outcomes of a descriptive indicator may earn
 * @param advisedSplit advice for a form without 成本指标
 * @param advisedSplitWithCost advice for a form that has 成本指标 as a first-level class
 * @param limits from where on a check warns
 * @param totalCaps caps of the total by execution; the lowest that applies holds; empty for none
 * @param rounding rounding modes
 * @param executionBudget the budget the execution rate is computed from; where a form has none, the other one is used
 * @param checks which checks are used otherwise than they come
 */
public record ScoringPolicy(
        String name,
        BigDecimal executionWeight,
        GradeBands gradeBands,
        NotMetFormula atMostNotMet,
        OutcomeBands outcomeBands,
        AdvisedSplit advisedSplit,
        AdvisedSplit advisedSplitWithCost,
        WarningLimits limits,
        List<TotalCap> totalCaps,
        Rounding rounding,
        BudgetColumn executionBudget,
        CheckSettings checks) {

    /** Causes of money not spent. Its topics (执行率, 支付) are none, and length says nothing: the longest texts repeat the plan. */
    private static final List<String> EXPLAINING_WORDS = List.of(
            "结转", "结余", "节余", "结存", "节约", "节省", "节减", "压减", "压缩", "核减", "审减", "调减", "缩减", "未执行", "未使用", "未支出", "未支付",
            "未拨付", "未付款", "未结算", "未用完", "未下达", "未到位", "未实施", "未开展", "未启动", "付款条件", "待支付", "待付款", "待结算", "待验收", "待审计",
            "后支付", "后付款", "尾款", "余款", "质保金", "保证金", "退款", "跨年", "延期", "延后", "延迟", "推迟", "推后", "顺延", "滞后", "较晚", "暂缓",
            "暂停", "停工", "停办", "流标", "废标", "取消", "终止", "中标", "下浮", "低于预算", "低于预期", "低于计划", "低于控制价", "收回", "退回", "变更",
            "减员", "离职");

    /** @throws IllegalArgumentException when the execution weight is no points or the name is blank */
    public ScoringPolicy {
        Require.that(!name.isBlank(), "a policy needs a name");
        Require.points(executionWeight, "executionWeight");
        totalCaps = List.copyOf(totalCaps);
    }

    /** The same rules under another name. */
    public ScoringPolicy named(String otherName) {
        return new ScoringPolicy(
                otherName,
                executionWeight,
                gradeBands,
                atMostNotMet,
                outcomeBands,
                advisedSplit,
                advisedSplitWithCost,
                limits,
                totalCaps,
                rounding,
                executionBudget,
                checks);
    }

    /** The same rules with checks used in another way. */
    public ScoringPolicy withChecks(CheckSettings otherChecks) {
        return new ScoringPolicy(
                name,
                executionWeight,
                gradeBands,
                atMostNotMet,
                outcomeBands,
                advisedSplit,
                advisedSplitWithCost,
                limits,
                totalCaps,
                rounding,
                executionBudget,
                otherChecks);
    }

    /** The rules the 18 published forms of the samples follow; where they are silent, what most provinces do. */
    public static ScoringPolicy standard() {
        return new ScoringPolicy(
                "通行规则",
                BigDecimal.TEN,
                new GradeBands(BigDecimal.valueOf(90), BigDecimal.valueOf(80), BigDecimal.valueOf(60)),
                NotMetFormula.RATIO,
                new OutcomeBands(new BigDecimal("0.80"), new BigDecimal("0.60")),
                AdvisedSplit.of(50, 30, 10, 0),
                AdvisedSplit.of(40, 20, 10, 20),
                new WarningLimits(
                        new BigDecimal("1.30"),
                        new BigDecimal("0.90"),
                        new BigDecimal("0.60"),
                        new BigDecimal("0.30"),
                        new BigDecimal("0.50"),
                        BigDecimal.valueOf(40),
                        BigDecimal.valueOf(20),
                        EXPLAINING_WORDS),
                List.of(),
                new Rounding(RoundingMode.DOWN, RoundingMode.HALF_UP),
                BudgetColumn.ADJUSTED,
                CheckSettings.NONE);
    }
}
