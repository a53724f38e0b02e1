package io.ziping.scoring.text;

/** Words that stand right beside a number; in their list {@code ~} stands for it: 约~, ~左右. */
record BesideNumber(WordList before, WordList behind) {

    private static final String NUMBER = "~";

    static BesideNumber read(String resource) {
        var words = WordList.read(BesideNumber.class, resource).words();
        return new BesideNumber(
                WordList.of(words.stream()
                        .filter(word -> word.endsWith(NUMBER))
                        .map(word -> word.substring(0, word.length() - 1))
                        .toList()),
                WordList.of(words.stream()
                        .filter(word -> word.startsWith(NUMBER))
                        .map(word -> word.substring(1))
                        .toList()));
    }

    /** Whether one of the words stands beside what begins and ends here. */
    boolean isBeside(String text, int start, int end) {
        return before.lengthBefore(text, start) > 0 || behind.lengthAt(text, end) > 0;
    }
}
