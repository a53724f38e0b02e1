package io.ziping.intake.web;

import io.ziping.ui.FieldProblem;

/** An upload that is not taken. */
class UploadProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    UploadProblem(String words) {
        super("upload", words);
    }
}
