package io.ziping.intake.reading.word;

import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a text document: codes whose result stands behind them in the file, except that of an EQ field, which
 * Word draws and never stores.
 */
final class DocxFields {

    private static final Pattern FRACTION =
            Pattern.compile("(?i)eq\\s*\\\\f\\s*\\(\\s*(\\d+)\\s*[,，;]\\s*(\\d+)\\s*\\)");
    private static final Pattern CIRCLED =
            Pattern.compile("(?i)eq\\s*\\\\o\\s*\\\\ac\\s*\\(\\s*○\\s*[,，;]\\s*(\\d{1,2})\\s*\\)");
    private static final int MOST_CIRCLED = 20;
    private static final int DEEPEST = 50;
    private static final int LONGEST_CODE = 2_000;
    private static final int LONGEST_SHOWN = 40;

    private final Deque<Field> open = new ArrayDeque<>();

    /** A field that was begun. */
    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean inResult;
    }

    /**
     * What a field says.
     *
     * @param text what it shows, where its code says that
     * @param doubt why that is not certain; {@code null} when it is
     */
    record Result(String text, @Nullable String doubt) {}

    private static final Result NOTHING = new Result("", null);

    Result character(@Nullable String type) {
        if ("begin".equals(type) && open.size() < DEEPEST) {
            open.push(new Field());
        } else if ("separate".equals(type) && !open.isEmpty()) {
            open.getFirst().inResult = true;
        } else if ("end".equals(type) && !open.isEmpty()) {
            var field = open.pop();
            return result(field.code.toString(), field.inResult);
        }
        return NOTHING;
    }

    void code(char[] found, int start, int length) {
        if (!open.isEmpty() && open.getFirst().code.length() < LONGEST_CODE) {
            open.getFirst().code.append(found, start, length);
        }
    }

    /** Whether what is being read is part of a code and is not shown. */
    boolean isInCode() {
        return open.stream().anyMatch(field -> !field.inResult);
    }

    static Result result(String code, boolean hasResult) {
        var plain = code.strip();
        var word = plain.toLowerCase(Locale.ROOT);
        if (word.startsWith("eq")) {
            return equation(plain);
        }
        if (word.startsWith("=")) {
            return new Result("", hasResult ? Notes.STORED_RESULT : "是公式，文件里没有存结果");
        }
        return word.startsWith("symbol") ? new Result("\uFFFD", null) : NOTHING;
    }

    private static Result equation(String code) {
        Matcher fraction = FRACTION.matcher(code);
        if (fraction.matches()) {
            return new Result(fraction.group(1) + "/" + fraction.group(2), "有公式域，按分数读的");
        }
        Matcher circled = CIRCLED.matcher(code);
        if (circled.matches()) {
            int number = Integer.parseInt(circled.group(1));
            if (number >= 1 && number <= MOST_CIRCLED) {
                return new Result(String.valueOf((char) ('①' + number - 1)), null);
            }
        }
        return new Result("", "有公式域“%s”，它显示的字没有读出来".formatted(Words.shorten(code, LONGEST_SHOWN)));
    }

    void clear() {
        open.clear();
    }
}
