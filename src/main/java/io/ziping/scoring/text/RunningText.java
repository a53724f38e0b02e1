package io.ziping.scoring.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A running text cut into clauses: at 。！？； and line ends, which end a sentence too, and at ，、： and brackets. A comma, dot
 * or colon of the half width inside a number cuts nothing, nor does anything inside the marks of a title, 《…》.
 *
 * @param text as typed
 * @param plain the same in half-width characters, each at its place
 * @param clauses in the order of the text; none is blank
 */
public record RunningText(String text, String plain, List<Clause> clauses) {

    private static final String SENTENCE_ENDS = "。｡!?;！？；\n\r\u0085\u2028\u2029";
    private static final String CLAUSE_ENDS = ",，、､:：";
    private static final int LONGEST_TITLE = 80;
    private static final String OPENING = "([{（［｛〔【〖";
    private static final String CLOSING = ")]}）］｝〕】〗";

    public RunningText {
        clauses = List.copyOf(clauses);
    }

    /** Cuts a text; takes any. */
    public static RunningText of(String text) {
        return new Cutter(text).cut();
    }

    /** A text in half-width characters, each at its place. */
    public static String halfWidth(String text) {
        return HalfWidth.of(text);
    }

    /** The clause a place lies in; the one before it for a place between two, the first for one before all. */
    public Clause clauseAt(int place) {
        int low = 0;
        int high = clauses.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (clauses.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return clauses.get(low);
    }

    private static final class Cutter {

        private final String text;
        private final String plain;
        private final List<Clause> clauses = new ArrayList<>();
        private int start;
        private int sentence;
        private int sentenceOfLast = -1;
        private int depth;

        Cutter(String text) {
            this.text = text;
            this.plain = HalfWidth.of(text);
        }

        RunningText cut() {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '《') {
                    i = endOfTitle(i);
                } else if (endsSentence(i)) {
                    close(i);
                    sentence = sentenceOfLast + 1;
                    depth = isLineEnd(i) ? 0 : depth;
                } else {
                    cutClause(i);
                }
            }
            close(text.length());
            return new RunningText(text, plain, clauses);
        }

        /** Where a title ends that begins here; its beginning where it has no end on the line, or none near. */
        private int endOfTitle(int begin) {
            int last = Math.min(text.length() - 1, begin + LONGEST_TITLE);
            int at = begin;
            while (at < last && text.charAt(at) != '》' && !isLineEnd(at)) {
                at++;
            }
            return text.charAt(at) == '》' ? at : begin;
        }

        private void cutClause(int at) {
            char typed = text.charAt(at);
            if (OPENING.indexOf(typed) >= 0) {
                close(at);
                depth++;
            } else if (CLOSING.indexOf(typed) >= 0) {
                close(at);
                depth = Math.max(0, depth - 1);
            } else if (CLAUSE_ENDS.indexOf(typed) >= 0 && !isInNumber(at)) {
                close(at);
            }
        }

        private void close(int end) {
            int from = start;
            int to = end;
            while (from < to && isBlank(from)) {
                from++;
            }
            while (to > from && isBlank(to - 1)) {
                to--;
            }
            if (from < to) {
                clauses.add(new Clause(sentence, from, to, depth > 0, plain.substring(from, to)));
                sentenceOfLast = sentence;
            }
            start = end + 1;
        }

        private boolean endsSentence(int at) {
            char typed = text.charAt(at);
            return SENTENCE_ENDS.indexOf(typed) >= 0 || ((typed == '.' || typed == '．') && !isInWord(at));
        }

        private boolean isLineEnd(int at) {
            return text.charAt(at) == '\n' || text.charAt(at) == '\r';
        }

        private boolean isBlank(int at) {
            return Character.isWhitespace(plain.charAt(at)) || plain.charAt(at) == ' ';
        }

        /** The comma of 1,200 and the colon of 9:30; a full-width comma stands in no number. */
        private boolean isInNumber(int at) {
            return ",:".indexOf(plain.charAt(at)) >= 0
                    && at > 0
                    && at + 1 < plain.length()
                    && isDigit(plain.charAt(at - 1))
                    && isDigit(plain.charAt(at + 1));
        }

        /** The dot of 3.5, of V2.0 and of an address. */
        private boolean isInWord(int at) {
            return at > 0 && at + 1 < plain.length() && isLatin(plain.charAt(at - 1)) && isLatin(plain.charAt(at + 1));
        }

        private static boolean isDigit(char typed) {
            return typed >= '0' && typed <= '9';
        }

        private static boolean isLatin(char typed) {
            return isDigit(typed) || (typed >= 'A' && typed <= 'Z') || (typed >= 'a' && typed <= 'z');
        }
    }
}
