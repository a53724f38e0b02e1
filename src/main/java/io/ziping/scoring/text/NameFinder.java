package io.ziping.scoring.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds which of some names words speak of: the one they hold most of, or are mostly held by, if it is like enough and
 * clearly more so than the next.
 */
public final class NameFinder {

    private static final WordList GENERIC = WordList.read(NameFinder.class, "generic-words.txt");

    /** How much of a name must be in the words, in percent. */
    private static final int LIKE = 50;

    /** How much nearer the best must be than the next. */
    private static final int CLEARLY = 12;

    /** What words that are all in a name count beside a name that is all in the words. */
    private static final int SHORTENED = 80;

    private static final int WHOLE = 100;
    private static final int SHORTEST = 2;

    /** 诊断企业数 counts what 诊断企业 are. */
    private static final Pattern COUNTED = Pattern.compile("(?<=.{3})[数量]$");

    /** 每亩用水 is 亩均用水. */
    private static final Pattern EACH = Pattern.compile("每([人户亩日月年次场件台套吨站所校村班床车])(?!均)");

    private final List<String> names;

    public NameFinder(List<String> names) {
        this.names = names.stream().map(NameFinder::significant).toList();
    }

    /** What of a text tells one thing from another: without digits, marks and words that any name may have. */
    public static String significant(String text) {
        var letters =
                EACH.matcher(Similarity.letters(text).replaceAll("[0-9]", "")).replaceAll("$1均");
        var rest = GENERIC.without(letters);
        return rest.isEmpty() ? letters : COUNTED.matcher(rest).replaceAll("");
    }

    /** Whether words say anything that could tell one name from another. */
    public static boolean tells(String words) {
        return GENERIC.without(Similarity.letters(words).replaceAll("[0-9]", ""))
                        .length()
                >= SHORTEST;
    }

    /** How like a name words are, in percent: of two names that are all in the words the longer one is liker. */
    public int likeness(int name, String words) {
        return likenessOf(names.get(name), significant(words));
    }

    /** Whether words have two neighbouring letters of what tells a name from others. */
    public boolean sharesPair(int name, String words) {
        return sharesPair(names.get(name), words);
    }

    /** Whether words have two neighbouring letters of what is told. */
    public static boolean sharesPair(String told, String words) {
        return IntStream.rangeClosed(0, told.length() - SHORTEST)
                .anyMatch(at -> words.contains(told.substring(at, at + SHORTEST)));
    }

    private static int likenessOf(String name, String significant) {
        int held = Similarity.contained(name, significant);
        int holding = significant.length() < SHORTEST ? 0 : Similarity.contained(significant, name);
        int most = Math.max(held, holding * SHORTENED / WHOLE);
        return (2 * most + Similarity.of(name, significant)) / 3;
    }

    /**
     * The place of the name that words speak of; empty when none is like enough, or two are.
     *
     * @param eligible which places come into question
     */
    public OptionalInt find(String words, IntPredicate eligible) {
        var significant = significant(words);
        int best = -1;
        int most = 0;
        int next = 0;
        for (int i = 0; i < names.size(); i++) {
            int like = eligible.test(i) ? likenessOf(names.get(i), significant) : 0;
            if (like > most) {
                next = most;
                most = like;
                best = i;
            } else {
                next = Math.max(next, like);
            }
        }
        return most >= LIKE && most - next >= CLEARLY ? OptionalInt.of(best) : OptionalInt.empty();
    }
}
