package io.ziping.evaluation.wants;

import java.util.UUID;

/**
 * A kind of evidence that is wanted in some place of a form.
 *
 * @param key the kind, whatever it is called and wherever it is wanted; files say by it what they are
 * @param scope where, see {@link WantScope}
 * @param name what it is called, at most {@value #LONGEST_NAME} characters
 * @param required whether a form cannot be handed in without it; otherwise its absence is only remarked
 */
public record Want(UUID key, WantScope scope, String name, boolean required) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 20;

    /** Said of it in a list of changes: {@code 满意度指标：调查问卷（提交前必须）}. */
    String said(String where) {
        return where + "：" + name + "（" + (required ? "提交前必须" : "提醒") + "）";
    }
}
