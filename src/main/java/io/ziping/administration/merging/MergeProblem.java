package io.ziping.administration.merging;

import io.ziping.ui.FieldProblem;

/** A merge or removal that cannot be done. */
public class MergeProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    MergeProblem(String words) {
        super("", words);
    }
}
