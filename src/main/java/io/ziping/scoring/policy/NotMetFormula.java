package io.ziping.scoring.policy;

/** 反向指标未完成时的计分: what an unmet {@code ≤} or {@code <} target still earns. */
public enum NotMetFormula {
    /** weight × target ÷ actual, as in 湖北, 江西 and 北京. */
    RATIO,
    /** weight × (1 − (actual − target) ÷ target): nothing from twice the target. */
    LINEAR
}
