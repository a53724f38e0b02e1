package io.ziping.review.phrase;

import java.util.Arrays;
import java.util.Optional;

/** What may stand in brackets in 退回用语, {@code 【执行率】}, in the order in which a page explains it. */
public enum PhraseFigure {
    PROJECT("项目", "项目名称"),
    YEAR("年度", "如 2025"),
    UNIT("实施单位", "实施单位名称"),
    BUDGET("全年预算", "带单位，如 184.40万元"),
    EXECUTED("全年执行", "带单位"),
    UNSPENT("未执行", "预算减执行；没有余下的就没有"),
    RATE("执行率", "如 12.23%"),
    TOTAL("总分", "如 91.22"),
    GRADE("等级", "优、良、中、差"),
    INDICATOR("指标", "疑点所在的三级指标"),
    TARGET("目标", "年度指标值，照表上写的"),
    ACTUAL("完成", "实际完成值，照表上写的"),
    MEASURE("单位", "指标的计量单位，如 人次"),
    EXCESS("超出", "完成比目标多多少；不在指标上的疑点，是执行比预算多多少"),
    SHORTFALL("不足", "完成比目标少多少"),
    WEIGHT("分值", "指标的分值"),
    SCORE("得分", "指标的得分"),
    QUOTED("原文", "疑点所指的那一处写的"),
    BESIDE("对照", "与它不一致的另一处写的，同一单位的表");

    private final String label;
    private final String hint;

    PhraseFigure(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** What stands between the brackets. */
    public String label() {
        return label;
    }

    /** What is put in for it. */
    public String hint() {
        return hint;
    }

    /** As it stands in a phrase. */
    public String bracketed() {
        return "【" + label + "】";
    }

    /** The figure of a label; empty when there is none. */
    static Optional<PhraseFigure> of(String label) {
        return Arrays.stream(values())
                .filter(figure -> figure.label.equals(label))
                .findFirst();
    }
}
