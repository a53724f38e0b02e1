package io.ziping.organization;

import io.ziping.ui.FieldProblem;

/** Something about a department or a unit that cannot be. */
public class OrganizationProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    OrganizationProblem(String field, String words) {
        super(field, words);
    }

    private OrganizationProblem(String words) {
        super("", words, true);
    }

    static OrganizationProblem changedMeanwhile(String words) {
        return new OrganizationProblem(words);
    }
}
