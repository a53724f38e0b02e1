package io.ziping.organization;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a department or a unit that cannot be. */
public class OrganizationProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    OrganizationProblem(String field, String words) {
        super(field, words);
    }

    OrganizationProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private OrganizationProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static OrganizationProblem changedMeanwhile(String words) {
        return new OrganizationProblem(List.of(new Mistake("", words)), true);
    }
}
