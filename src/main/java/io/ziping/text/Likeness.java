package io.ziping.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that may mean the same thing, written otherwise: 法律顾问费, 法律顾问经费, 法律顾问费（2024）. */
public final class Likeness {

    private static final int MOST = 5;
    private static final int SHORTEST_PART = 3;

    /** Below this many letters, one that differs makes another word. */
    private static final int SHORTEST_MISTYPED = 5;

    /** From this many letters on, two slips are as likely as one in a shorter name. */
    private static final int LONG = 12;

    /** A year, and words that say no more than the rest: with or without them a name means the same. */
    private static final Pattern SUPERFLUOUS =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)年?度?|汇总|本级|项目|专项|经费|资金|费用|费|的");

    /** What tells things apart that are otherwise named alike: numbers, letters, directions. */
    private static final Pattern TELLING = Pattern.compile("[0-9a-z一二三四五六七八九十百千零〇两甲乙丙丁东南西北中上下左右前后内外新老大小男女]");

    private static final Pattern AREA = Pattern.compile("\\p{IsHan}{1,10}[省市区县]");

    private Likeness() {}

    private record Likely<T>(T thing, int distance) {}

    /** The things whose names are like a name, the likest first, at most five. */
    public static <T> List<T> closest(String name, List<T> things, Function<T, String> nameOf) {
        var plain = letters(name);
        return things.stream()
                .map(thing -> new Likely<>(thing, distance(plain, letters(nameOf.apply(thing)))))
                .filter(likely -> likely.distance() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Likely::distance))
                .limit(MOST)
                .map(Likely::thing)
                .toList();
    }

    /** The thing whose name is so nearly this one that only a person can say whether it is another. */
    public static <T> Optional<T> nearest(String name, List<T> things, Function<T, String> nameOf) {
        var plain = Plain.of(name);
        return things.stream()
                .filter(thing -> plain.isNear(Plain.of(nameOf.apply(thing))))
                .min(Comparator.comparingInt(
                        thing -> LevenshteinDistance.getDefaultInstance().apply(name, nameOf.apply(thing))));
    }

    /**
     * What is compared of a name that is held against many others.
     *
     * @param core its letters without words that add nothing
     * @param tellingOfCore what in these tells things apart
     * @param telling the same of all letters
     */
    public record Plain(String core, String tellingOfCore, String telling) {

        public static Plain of(String name) {
            var letters = letters(name);
            var core = Likeness.core(letters);
            return new Plain(core, Likeness.telling(core), Likeness.telling(letters));
        }

        /**
         * Whether two names are nearly the same: but for punctuation, a year, the area around and words that add nothing, or for
         * one mistyped letter (two in a long name). 一期 and 二期, A区 and B区 are not: what differs there is what tells them
         * apart.
         */
        public boolean isNear(Plain other) {
            return core.equals(other.core)
                    || isWithinArea(core, other.core)
                    || isWithinArea(other.core, core)
                    || isMistyped(other);
        }

        /** The same as {@link Likeness#areToldApart} of both names. */
        public boolean isToldApart(Plain other) {
            return !telling.equals(other.telling);
        }

        private boolean isMistyped(Plain other) {
            var shorter = Math.min(core.length(), other.core.length());
            var slips = shorter < LONG ? 1 : 2;
            return shorter >= SHORTEST_MISTYPED
                    && Math.abs(core.length() - other.core.length()) <= slips
                    && tellingOfCore.equals(other.tellingOfCore)
                    && new LevenshteinDistance(slips).apply(core, other.core) >= 0;
        }
    }

    /** Whether two names differ in what tells things apart that are otherwise named alike: 一期 and 二期, 校内 and 校外. */
    public static boolean areToldApart(String one, String other) {
        return Plain.of(one).isToldApart(Plain.of(other));
    }

    /** Letters to be changed for one name to become the other; far away when more than two in five are. */
    private static int distance(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var most = Math.max(one.length(), other.length()) * 2 / 5;
        var distance = new LevenshteinDistance(Math.max(most, 0)).apply(one, other);
        if (shorter > 0 && distance >= 0) {
            return distance;
        }
        return shorter >= SHORTEST_PART && (one.contains(other) || other.contains(one))
                ? Math.abs(one.length() - other.length())
                : Integer.MAX_VALUE;
    }

    private static String core(String letters) {
        var core = SUPERFLUOUS.matcher(letters).replaceAll("");
        return core.length() < 2 ? letters : core;
    }

    /** 闵行区教育局 is 上海市闵行区教育局, without the area around it. */
    private static boolean isWithinArea(String shorter, String longer) {
        return shorter.length() >= SHORTEST_MISTYPED
                && longer.endsWith(shorter)
                && AREA.matcher(longer.substring(0, longer.length() - shorter.length()))
                        .matches();
    }

    private static String telling(String letters) {
        var telling = new StringBuilder();
        TELLING.matcher(letters).results().forEach(found -> telling.append(found.group()));
        return telling.toString();
    }

    /** Without what people write one way or the other: widths, blanks, brackets, quotation marks. */
    private static String letters(String name) {
        return NormalForm.of(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
