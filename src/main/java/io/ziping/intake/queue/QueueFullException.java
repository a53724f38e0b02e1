package io.ziping.intake.queue;

/** So many uploads wait that another one is not taken; says so in words for the person. */
public class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueueFullException(String words) {
        super(words);
    }

    /** Why, in words for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
