package io.ziping.identity.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a password must be like.
 *
 * @param length the least number of characters
 * @param classes how many of small letters, capitals, digits and others it must mix
 * @param age after how long it must be changed; zero for never
 * @param history how many of the last ones, the present one included, may not come again
 */
public record PasswordPolicy(int length, int classes, Duration age, int history) {

    /** What BCrypt reads; a longer one would be cut without a word. */
    static final int MOST_BYTES = 72;

    private static final List<Pattern> CLASSES = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
            .map(Pattern::compile)
            .toList();

    /** The words most published leaks and houses like this one are full of, with the runs of keys on a keyboard. */
    private static final List<String> WORDS = Stream.of("""
            password passwort passwd passw pass word admin administrator manager root user test guest demo welcome letmein login
            logon system server oracle mysql computer internet windows hello sunny love iloveyou lovely monkey dragon master
            shadow sunshine princess football baseball superman batman trustno starwars whatever freedom secret changeme
            default service office public company china spring summer autumn winter january february march april june july
            august september october november december monday friday qwerty qwertyuiop qwert qwer qweasd qweasdzxc qazwsx
            qazwsxedc wsxedc asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm abcd abcde abcdef abcdefg abcdefgh woaini aini
            woshi nihao mima kouling zhanghao yonghu guanli guanliyuan zhongguo beijing shanghai shenzhen guangzhou caizheng
            caizhengju caiwu yusuan ziping zipingbiao jixiao bangong zhengfu trial
            """.strip().split("\\s+"))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** How many letters there must be besides such words, or they are guessed with the word. */
    private static final int OWN_LETTERS = 4;

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
        if (isCommon(lower) || isMonotonous(lower)) {
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
                        history > 1 ? "，不能是常见的词，不能与最近" + history + "次相同" : "，不能是常见的词");
    }

    /** Whether a password must be changed by now. */
    public boolean isOverdue(Instant changedAt, Instant now) {
        return !age.isZero() && changedAt.plus(age).isBefore(now);
    }

    private static long mixed(String password) {
        return CLASSES.stream().filter(each -> each.matcher(password).find()).count();
    }

    /** Nothing but digits and signs, or words everybody tries, with a few letters around them, however they are spelt. */
    private static boolean isCommon(String password) {
        var plain = password.replace('0', 'o')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
        return Stream.of(
                        password,
                        plain,
                        plain.replace('1', 'l'),
                        plain.replace('1', 'i'),
                        plain.replace('!', 'i'),
                        password.replaceAll("\\P{L}", ""))
                .anyMatch(PasswordPolicy::isOfWords);
    }

    private static boolean isOfWords(String spelt) {
        var rest = spelt;
        for (var word : WORDS) {
            rest = rest.replace(word, " ");
        }
        var own = rest.codePoints().filter(Character::isLetter).count();
        return own == 0 || (own < OWN_LETTERS && !rest.equals(spelt));
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
