package io.ziping.spreadsheet;

/** A file that cannot be read as a table; says why, to the person who chose it. */
public class SpreadsheetProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpreadsheetProblem(String words) {
        super(words);
    }

    SpreadsheetProblem(String words, Throwable cause) {
        super(words, cause);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
