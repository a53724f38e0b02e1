package io.ziping.review;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** An inquiry, or an answer to one, that cannot be kept; says why, in words for the person who wrote it. */
public class InquiryProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    InquiryProblem(String field, String words) {
        super(field, words);
    }

    private InquiryProblem(Mistake overtaken) {
        super(List.of(overtaken), true);
    }

    /** Somebody else was quicker. */
    static InquiryProblem overtaken(String words) {
        return new InquiryProblem(new Mistake("", words));
    }
}
