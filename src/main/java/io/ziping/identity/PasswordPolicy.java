package io.ziping.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be like.
 *
 * @param length the least number of characters
 * @param classes how many of small letters, capitals, digits and others it must mix
 * @param age after how long it must be changed; zero for never
 * @param history how many of the last ones, the present one included, may not come again
 * @param uncommon whether words everybody tries first are refused
 */
public record PasswordPolicy(int length, int classes, Duration age, int history, boolean uncommon) {

    /** What BCrypt reads; a longer one would be cut without a word. */
    static final int MOST_BYTES = 72;

    private static final List<Pattern> CLASSES = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
            .map(Pattern::compile)
            .toList();

    /** The stems of most of the passwords found in published leaks, after digits and signs around them are dropped. */
    private static final Set<String> STEMS = Set.of(
            "password",
            "passw",
            "admin",
            "administrator",
            "root",
            "user",
            "test",
            "guest",
            "welcome",
            "letmein",
            "login",
            "qwerty",
            "qwertyuiop",
            "asdfgh",
            "asdfghjkl",
            "zxcvbn",
            "zxcvbnm",
            "qazwsx",
            "qazwsxedc",
            "abc",
            "abcd",
            "abcdef",
            "abcdefg",
            "iloveyou",
            "monkey",
            "dragon",
            "master",
            "shadow",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "trustno",
            "secret",
            "changeme",
            "default",
            "woaini",
            "nihao",
            "mima",
            "aini",
            "zhongguo",
            "beijing",
            "shanghai",
            "caizheng",
            "ziping",
            "jixiao",
            "zipingtrial",
            "");

    /** Everything that is wrong with a new password, in words for its owner; empty when it may be used. */
    public List<String> problems(String password, String username) {
        var problems = new ArrayList<String>();
        if (password.codePointCount(0, password.length()) < length) {
            problems.add("至少" + length + "个字符");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add("最多" + MOST_BYTES + "个字节（一个汉字占三个）");
        }
        if (mixed(password) < classes) {
            problems.add("大写字母、小写字母、数字和符号，至少要有" + classes + "种");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (username.length() > 2 && lower.contains(username.toLowerCase(Locale.ROOT))) {
            problems.add("不能含用户名");
        }
        if (uncommon && (isCommon(lower) || isMonotonous(lower))) {
            problems.add("太常见，别人容易猜到");
        }
        return problems;
    }

    /** What is asked for, in one sentence. */
    public String inWords() {
        return "至少%d个字符%s%s"
                .formatted(
                        length,
                        classes > 1 ? "，大写字母、小写字母、数字、符号中至少有" + classes + "种" : "",
                        uncommon ? "，不能是常见的口令" : "，不能与最近" + history + "次相同");
    }

    /** Whether a password must be changed by now. */
    public boolean isOverdue(Instant changedAt, Instant now) {
        return !age.isZero() && changedAt.plus(age).isBefore(now);
    }

    private static long mixed(String password) {
        return CLASSES.stream().filter(each -> each.matcher(password).find()).count();
    }

    private static boolean isCommon(String password) {
        var core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        var spelt = core.replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's');
        return Stream.of(core, spelt)
                .map(word -> word.replaceAll("[^\\p{L}]", ""))
                .anyMatch(STEMS::contains);
    }

    /** Fewer than five different characters, or each the neighbour of the one before. */
    private static boolean isMonotonous(String password) {
        if (password.chars().distinct().count() < 5) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            if (Math.abs(password.charAt(i) - password.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps >= password.length() - 2;
    }
}
