package io.ziping.review.phrase;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** 退回用语 that cannot be kept. */
public class PhraseProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    PhraseProblem(String words) {
        super("words", words);
    }

    private PhraseProblem(List<Mistake> mistakes) {
        super(mistakes, true);
    }

    static PhraseProblem changedMeanwhile() {
        return new PhraseProblem(List.of(new Mistake("", "您打开以后，别人改过。")));
    }
}
