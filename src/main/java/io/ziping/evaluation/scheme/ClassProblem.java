package io.ziping.evaluation.scheme;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a class of indicators that cannot be. */
public class ClassProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public ClassProblem(String field, String words) {
        super(field, words);
    }

    public ClassProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private ClassProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static ClassProblem changedMeanwhile(String words) {
        return new ClassProblem(List.of(new Mistake("", words)), true);
    }
}
