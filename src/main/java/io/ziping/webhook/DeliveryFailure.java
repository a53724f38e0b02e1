package io.ziping.webhook;

/** Something was not delivered; the message says why in a few words of ours, never in the receiver's. */
final class DeliveryFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean silent;

    private DeliveryFailure(String words, boolean silent) {
        super(words);
        this.silent = silent;
    }

    /** Nobody answered: others will fare no better now. */
    static DeliveryFailure noAnswer(String words) {
        return new DeliveryFailure(words, true);
    }

    /** It is not to be sent there; trying costs nothing. */
    static DeliveryFailure lasting(String words) {
        return new DeliveryFailure(words, false);
    }

    /** Whether nobody answered. */
    boolean isSilent() {
        return silent;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
