package io.ziping.evaluation;

import java.util.Set;

/** 状态: where a form is on its way from the preparer to the public. */
public enum Status {
    /** 草稿: being filled by the unit; anything may stand in it. */
    DRAFT("草稿", "plain"),
    /** 已提交: handed in, waiting for the competent department. */
    SUBMITTED("已提交", "brand"),
    /** 退回待改: sent back by a reviewer with a reason; the unit edits it again. */
    RETURNED("退回待改", "warn"),
    /** 主管部门已审: passed by the department, waiting for the finance bureau. */
    DEPARTMENT_APPROVED("主管部门已审", "brand"),
    /** 财政已审: passed by the finance bureau. */
    FINANCE_APPROVED("财政已审", "ok"),
    /** 已公开: published. */
    PUBLISHED("已公开", "ok");

    private final String label;
    private final String tone;

    Status(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The status as people say it. */
    public String label() {
        return label;
    }

    /** The colour role of its chip: plain, brand, warn or ok. */
    public String tone() {
        return tone;
    }

    /** Whether the preparer may change cells. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** The one table of moves: where a form may go from here. */
    public Set<Status> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DRAFT, RETURNED, DEPARTMENT_APPROVED);
            case DEPARTMENT_APPROVED -> Set.of(SUBMITTED, RETURNED, FINANCE_APPROVED);
            case FINANCE_APPROVED -> Set.of(DEPARTMENT_APPROVED, RETURNED, PUBLISHED);
            case PUBLISHED -> Set.of(FINANCE_APPROVED);
        };
    }
}
