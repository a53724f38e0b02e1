package io.ziping.review.views;

import io.ziping.ui.FieldProblem;

/** A view that cannot be kept. */
public class SavedViewProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    SavedViewProblem(String words) {
        super("name", words);
    }
}
