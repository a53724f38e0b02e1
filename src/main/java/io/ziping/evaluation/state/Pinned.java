package io.ziping.evaluation.state;

/**
 * A pin where it is.
 *
 * @param changed whether the place holds something else since the pin was set
 */
public record Pinned(Pin pin, boolean changed) {

    /** A pin on a place where a text now stands. */
    public static Pinned of(Pin pin, String now) {
        return new Pinned(pin, !pin.ofWholeForm() && !pin.subject().equals(now));
    }

    /**
     * Whether it is dealt with: a reviewer's pin when the unit has answered in words or changed what it speaks of, an inquiry
     * when a reviewer has answered.
     */
    public boolean settled() {
        return pin.answered() || (changed && !pin.isInquiry());
    }

    /** Whether it came with a return and the unit has not dealt with it. */
    public boolean isUnsettledOf(int round) {
        return !pin.isInquiry() && pin.round() == round && !settled();
    }

    /** Whether it is a reviewer's that has not gone to the unit yet. */
    public boolean isUnsent(int round) {
        return !pin.isInquiry() && pin.round() > round;
    }
}
