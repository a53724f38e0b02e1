package io.ziping.evidence.kind;

/** A file that is not taken; says why, in words for the person who brought it. */
public class FileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileProblem(String words) {
        super(words);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
