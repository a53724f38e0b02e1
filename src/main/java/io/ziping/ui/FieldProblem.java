package io.ziping.ui;

import java.util.List;
import java.util.stream.Collectors;

/** A command that cannot be carried out; says why, in words for the person, and at which fields. */
public abstract class FieldProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;
    private final boolean overtaken;

    /** @param field the field of the form; blank for the form as a whole */
    protected FieldProblem(String field, String words) {
        this(List.of(new Mistake(field, words)), false);
    }

    /** @param mistakes at least one */
    protected FieldProblem(List<Mistake> mistakes) {
        this(mistakes, false);
    }

    /** @param overtaken whether somebody else has changed what the person was changing */
    protected FieldProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes.stream().map(Mistake::words).collect(Collectors.joining("；")));
        this.mistakes = List.copyOf(mistakes);
        this.overtaken = overtaken;
    }

    /** Everything that cannot be, in the order in which it was found. */
    public final List<Mistake> mistakes() {
        return mistakes;
    }

    /** The field of the first mistake; blank for the form as a whole. */
    public final String field() {
        return mistakes.get(0).field();
    }

    /** Why, for the person: all mistakes in one line. */
    public final String words() {
        return mistakes.stream().map(Mistake::words).collect(Collectors.joining("；"));
    }

    /** Whether somebody else has changed it since the person opened it: to be shown, and then tried again. */
    public final boolean overtaken() {
        return overtaken;
    }
}
