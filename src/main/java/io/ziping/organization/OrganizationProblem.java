package io.ziping.organization;

/** Something about a department or a unit that cannot be; says why, and at which field. */
public class OrganizationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String words;

    OrganizationProblem(String field, String words) {
        super(words);
        this.field = field;
        this.words = words;
    }

    /** The field of the form; blank for the form as a whole. */
    public String field() {
        return field;
    }

    /** Why, for the person. */
    public String words() {
        return words;
    }
}
