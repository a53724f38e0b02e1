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

    /** Whether the unit has dealt with it: answered in words, or changed what it speaks of. */
    public boolean settled() {
        return changed || pin.answered();
    }

    /** Whether it came with a return and the unit has not dealt with it. */
    public boolean isUnsettledOf(int round) {
        return pin.round() == round && !settled();
    }
}
