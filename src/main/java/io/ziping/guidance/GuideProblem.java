package io.ziping.guidance;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something said of a cell that cannot be kept. */
public class GuideProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    GuideProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private GuideProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static GuideProblem changedMeanwhile() {
        return new GuideProblem(List.of(new Mistake("", "您打开以后，别人改过。")), true);
    }
}
