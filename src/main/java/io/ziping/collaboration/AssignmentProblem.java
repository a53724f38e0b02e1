package io.ziping.collaboration;

import io.ziping.ui.FieldProblem;

/** Parts of a form that cannot be given to people; says why, in words for the person. */
public class AssignmentProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public AssignmentProblem(String words) {
        super("", words);
    }
}
