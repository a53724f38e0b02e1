package io.ziping.evaluation.scheme;

import io.ziping.ui.FieldProblem;

/** Something about a class of indicators that cannot be. */
public class ClassProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public ClassProblem(String field, String words) {
        super(field, words);
    }
}
