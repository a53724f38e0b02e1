package io.ziping.scoring.scorer;

import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;

/** What an unmet numeric target above zero still earns, as a share of the weight. */
enum Formula {
    REACHED_SHARE("分值 × 实际完成值 ÷ 年度指标值", "定量指标未达到目标的，按完成比例计分") {
        @Override
        Fraction share(BigDecimal target, BigDecimal actual) {
            return new Fraction(actual, target);
        }

        @Override
        String withNumbers(BigDecimal weight, BigDecimal target, BigDecimal actual) {
            return weight + " × " + TypedText.spoken(actual) + " ÷ " + TypedText.spoken(target);
        }
    },

    INVERSE_SHARE("分值 × 年度指标值 ÷ 实际完成值", "反向指标超出目标的，按目标与实际之比计分（湖北、江西、北京的做法）") {
        @Override
        Fraction share(BigDecimal target, BigDecimal actual) {
            return new Fraction(target, actual);
        }

        @Override
        String withNumbers(BigDecimal weight, BigDecimal target, BigDecimal actual) {
            return weight + " × " + TypedText.spoken(target) + " ÷ " + TypedText.spoken(actual);
        }
    },

    LINEAR_LOSS("分值 ×（1 −（实际完成值 − 年度指标值）÷ 年度指标值）", "反向指标超出目标的，按超出比例扣分，超出一倍不得分") {
        @Override
        Fraction share(BigDecimal target, BigDecimal actual) {
            return new Fraction(target.add(target).subtract(actual), target);
        }

        @Override
        String withNumbers(BigDecimal weight, BigDecimal target, BigDecimal actual) {
            var bound = TypedText.spoken(target);
            return weight + " ×（1 −（" + TypedText.spoken(actual) + " − " + bound + "）÷ " + bound + "）";
        }
    };

    private final String words;
    private final String rule;

    Formula(String words, String rule) {
        this.words = words;
        this.rule = rule;
    }

    /** The formula in the form's own words. */
    String words() {
        return words;
    }

    String rule() {
        return rule;
    }

    /** The share for a target above zero that the actual does not meet; below zero or above one where it overshoots. */
    abstract Fraction share(BigDecimal target, BigDecimal actual);

    abstract String withNumbers(BigDecimal weight, BigDecimal target, BigDecimal actual);
}
