package io.ziping.spotcheck;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a spot check that cannot be; says why, in words for the person, and at which fields. */
public class SpotCheckProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public SpotCheckProblem(String field, String words) {
        super(field, words);
    }

    public SpotCheckProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private SpotCheckProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    /** Somebody else was quicker. */
    public static SpotCheckProblem overtaken(String words) {
        return new SpotCheckProblem(List.of(new Mistake("", words)), true);
    }
}
