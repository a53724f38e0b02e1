package io.ziping.ui;

/** Something typed into a page's form that cannot be; says why, in words for the person, and at which field. */
public abstract class FieldProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String words;
    private final boolean overtaken;

    /** @param field the field of the form; blank for the form as a whole */
    protected FieldProblem(String field, String words) {
        this(field, words, false);
    }

    /** @param overtaken whether somebody else has changed what the person was changing */
    protected FieldProblem(String field, String words, boolean overtaken) {
        super(words);
        this.field = field;
        this.words = words;
        this.overtaken = overtaken;
    }

    /** The field of the form; blank for the form as a whole. */
    public final String field() {
        return field;
    }

    /** Why, for the person. */
    public final String words() {
        return words;
    }

    /** Whether somebody else has changed it since the person opened it: to be shown, and then tried again. */
    public final boolean overtaken() {
        return overtaken;
    }
}
