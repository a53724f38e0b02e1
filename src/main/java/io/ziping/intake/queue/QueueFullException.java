package io.ziping.intake.queue;

import io.ziping.ui.FieldProblem;

/** So many uploads wait that another one is not taken; says so in words for the person. */
public class QueueFullException extends FieldProblem {

    private static final long serialVersionUID = 1L;

    QueueFullException(String words) {
        super("", words);
    }
}
