package io.ziping.scoring.text;

/** What a number in a running text is said of. */
public enum Sense {
    /** What there is or was done: 共培训 1260 人次. */
    LEVEL,
    /** How much more or less: 增长 12%, 比计划多 2 场. */
    CHANGE,
    /** Some of a whole: 其中线上 3 场, 上半年 200 人. */
    PART,
    /** For each of many: 每期 1350 份, 人均 200 元. */
    EACH,
    /** How it was or is to be in another year: 上年 980 人, 由 80% 提高到 …, 明年 15 场. */
    OTHER_YEAR,
    /** What is or was to be done: 计划 12 场, 12 场的目标. */
    PLAN
}
