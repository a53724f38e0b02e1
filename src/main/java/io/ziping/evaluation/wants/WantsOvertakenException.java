package io.ziping.evaluation.wants;

/** Somebody else has changed meanwhile what evidence a year's forms have to have. */
public class WantsOvertakenException extends RuntimeException {

    /** What is said to the person. */
    public static final String WORDS = "您打开以后，别人改过这一年度要附的材料。";

    private static final long serialVersionUID = 1L;

    WantsOvertakenException() {
        super(WORDS);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
