package io.ziping.spreadsheet.office;

/** A file that holds more than is read of one. */
public final class TooLargeProblem extends OfficeProblem {

    private static final long serialVersionUID = 1L;

    TooLargeProblem(String words) {
        super(words);
    }
}
