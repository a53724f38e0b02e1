package io.ziping.project;

import io.ziping.ui.FieldProblem;

/** A name or a decision about a project that cannot be. */
public class ProjectProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public ProjectProblem(String field, String words) {
        super(field, words);
    }
}
