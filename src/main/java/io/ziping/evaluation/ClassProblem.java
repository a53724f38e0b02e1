package io.ziping.evaluation;

/** Something about a class of indicators that cannot be; says why, and at which field. */
public class ClassProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String words;

    ClassProblem(String field, String words) {
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
