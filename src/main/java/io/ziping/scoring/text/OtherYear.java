package io.ziping.scoring.text;

/** Words for another year than the form's: 上年, 次年. */
public final class OtherYear {

    static final WordList WORDS = WordList.read(OtherYear.class, "other-year.txt");

    private OtherYear() {}

    /** Whether one of them stands in both texts: 次年留存率 of a row is measured now, whatever its name says. */
    public static boolean isInBoth(String one, String other) {
        return WORDS.words().stream().anyMatch(word -> one.contains(word) && other.contains(word));
    }
}
