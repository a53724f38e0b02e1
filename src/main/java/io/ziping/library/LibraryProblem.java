package io.ziping.library;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about an indicator of the library, or a file of them, that cannot be. */
public class LibraryProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public LibraryProblem(String field, String words) {
        super(field, words);
    }

    LibraryProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private LibraryProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static LibraryProblem changedMeanwhile() {
        return new LibraryProblem(List.of(new Mistake("", "您打开以后，别人改过。")), true);
    }
}
