package io.ziping.evaluation.workflow;

import java.util.Arrays;
import java.util.Optional;

/** What people do with a form on its way; who may do it where stands in {@link Status#transitions}. */
public enum Move {
    /** 提交: the unit hands the form in. */
    SUBMIT("提交", "已提交"),
    /** 撤回: the unit takes it back, until the next step has acted. */
    WITHDRAW("撤回", "已撤回，可以继续填写"),
    /** 退回: a reviewer sends it back to the unit, with a reason or pins. */
    RETURN("退回", "已退回填报单位"),
    /** 审核通过: the reviewer's step is done. */
    APPROVE("审核通过", "已审核通过"),
    /** 取消审核: the same step takes its approval back, until the next has acted. */
    CANCEL_APPROVAL("取消审核", "已取消审核"),
    /** 公开: the finance bureau publishes the form. */
    PUBLISH("公开", "已公开"),
    /** 取消公开: the finance bureau takes it out of the public's sight. */
    UNPUBLISH("取消公开", "已取消公开");

    private final String label;
    private final String done;

    Move(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What stands on the button. */
    public String label() {
        return label;
    }

    /** What is said when it has been done. */
    public String done() {
        return done;
    }

    /** The move of a posted name; empty when there is none. */
    public static Optional<Move> ofName(String name) {
        return Arrays.stream(values()).filter(move -> move.name().equals(name)).findFirst();
    }
}
