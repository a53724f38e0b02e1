package io.ziping.labelled;

/** JSON pointers of the cells of a document. */
final class Pointers {

    static final String EXPECTED = "/expectedObjective";
    static final String ACHIEVED = "/achievedObjective";
    static final String TOTAL_SCORE = "/totalScore";
    static final String GRADE = "/grade";
    static final String INDICATORS = "/indicators";
    static final String AMOUNT_UNIT = "/amountUnit";
    static final String INITIAL = "initialBudget";
    static final String ADJUSTED = "adjustedBudget";
    static final String EXECUTED = "executedAmount";
    static final String RATE = "executionRate";

    private Pointers() {}

    static String name(int row) {
        return row(row, "name");
    }

    static String category(int row) {
        return row(row, "category");
    }

    static String target(int row) {
        return row(row, "target");
    }

    static String actual(int row) {
        return row(row, "actual");
    }

    static String weight(int row) {
        return row(row, "weight");
    }

    static String score(int row) {
        return row(row, "score");
    }

    static String reason(int row) {
        return row(row, "deviationExplanation");
    }

    private static String row(int row, String member) {
        return INDICATORS + "/" + row + "/" + member;
    }

    /** A cell of the total line. */
    static String total(String member) {
        return funding(0, member);
    }

    /** A cell of a part, counted from 0 without the total. */
    static String part(int part, String member) {
        return funding(part + 1, member);
    }

    private static String funding(int line, String member) {
        return "/funding/" + line + "/" + member;
    }
}
