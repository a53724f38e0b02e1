package io.ziping.execution;

import io.ziping.ui.FieldProblem;

/** A file of figures that cannot be read, or something that has to be said with it. */
public class FigureProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public FigureProblem(String field, String words) {
        super(field, words);
    }
}
