package io.ziping.evaluation.workflow;

import static io.ziping.evaluation.workflow.Move.APPROVE;
import static io.ziping.evaluation.workflow.Move.CANCEL_APPROVAL;
import static io.ziping.evaluation.workflow.Move.PUBLISH;
import static io.ziping.evaluation.workflow.Move.SUBMIT;
import static io.ziping.evaluation.workflow.Move.UNPUBLISH;
import static io.ziping.evaluation.workflow.Move.WITHDRAW;
import static io.ziping.evaluation.workflow.Transition.always;
import static io.ziping.evaluation.workflow.Transition.when;
import static io.ziping.identity.Role.DEPARTMENT_REVIEWER;
import static io.ziping.identity.Role.FINANCE_REVIEWER;
import static io.ziping.identity.Role.PREPARER;

import io.ziping.evaluation.workflow.Transition.Passage;
import java.util.List;

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

    /** Whether it was handed in and the finance bureau has not passed it; one that was sent back comes again. */
    public boolean isUnderReview() {
        return this != DRAFT && !isSettled();
    }

    /** Whether the finance bureau has passed it, with the figures it had then. */
    public boolean isSettled() {
        return this == FINANCE_APPROVED || this == PUBLISHED;
    }

    /** The one table of moves: what may be done to a form of this status, by whom, and where it goes. */
    public List<Transition> transitions() {
        return switch (this) {
            case DRAFT -> List.of(when(form -> !form.filingOver(), SUBMIT, PREPARER, SUBMITTED));
            case RETURNED -> List.of(always(SUBMIT, PREPARER, SUBMITTED));
            case SUBMITTED ->
                List.of(
                        // a draft after the end could neither be edited nor handed in again
                        when(form -> !form.everReturned() && !form.filingOver(), WITHDRAW, PREPARER, DRAFT),
                        when(Passage::everReturned, WITHDRAW, PREPARER, RETURNED),
                        when(form -> !form.departmentSkipped(), Move.RETURN, DEPARTMENT_REVIEWER, RETURNED),
                        when(form -> !form.departmentSkipped(), APPROVE, DEPARTMENT_REVIEWER, DEPARTMENT_APPROVED),
                        when(Passage::departmentSkipped, Move.RETURN, FINANCE_REVIEWER, RETURNED),
                        when(Passage::departmentSkipped, APPROVE, FINANCE_REVIEWER, FINANCE_APPROVED));
            case DEPARTMENT_APPROVED ->
                List.of(
                        always(CANCEL_APPROVAL, DEPARTMENT_REVIEWER, SUBMITTED),
                        always(Move.RETURN, FINANCE_REVIEWER, RETURNED),
                        always(APPROVE, FINANCE_REVIEWER, FINANCE_APPROVED));
            case FINANCE_APPROVED ->
                List.of(
                        when(Passage::departmentApproved, CANCEL_APPROVAL, FINANCE_REVIEWER, DEPARTMENT_APPROVED),
                        when(form -> !form.departmentApproved(), CANCEL_APPROVAL, FINANCE_REVIEWER, SUBMITTED),
                        always(PUBLISH, FINANCE_REVIEWER, PUBLISHED));
            case PUBLISHED -> List.of(always(UNPUBLISH, FINANCE_REVIEWER, FINANCE_APPROVED));
        };
    }
}
