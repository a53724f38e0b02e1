package io.ziping.intake.offline;

/** A workbook cannot be taken over, or back, as things stand; says why, to the person. */
class MergeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeRefusedException(String words) {
        super(words);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
