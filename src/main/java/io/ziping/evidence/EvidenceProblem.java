package io.ziping.evidence;

/** Something with a file that cannot be done; says why, in words for the person. */
public class EvidenceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvidenceProblem(String words) {
        super(words);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
