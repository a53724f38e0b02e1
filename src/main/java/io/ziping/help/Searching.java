package io.ziping.help;

import io.ziping.help.Chapter.Section;
import io.ziping.text.NormalForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds words in sections, however they are spelt. */
final class Searching {

    /** How many characters stand before and after the word that was found. */
    private static final int BEFORE = 24;

    private static final int AFTER = 64;

    private Searching() {}

    static Optional<Hit> hit(Chapter chapter, Section section, List<String> words) {
        return holds(section.title() + " " + section.text(), words)
                ? Optional.of(new Hit(
                        chapter.name(),
                        chapter.title(),
                        section.id(),
                        section.title(),
                        excerpt(section.text(), words.get(0))))
                : Optional.empty();
    }

    static boolean holds(String text, List<String> words) {
        var form = NormalForm.of(text);
        return words.stream().allMatch(form::contains);
    }

    /** Some words of the text in one line: around the word where it stands in it as it was searched for, else the first. */
    private static String excerpt(String text, String word) {
        var line = text.replaceAll("\\s*\\n\\s*", " ").strip();
        var at = line.toLowerCase(Locale.ROOT).indexOf(word);
        var from = Math.max(0, at - BEFORE);
        var to = Math.min(line.length(), Math.max(at, 0) + AFTER);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
