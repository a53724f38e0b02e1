package io.ziping.scoring.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Words of one kind, kept as data. Every question costs at most the length of the longest word at each place of the text
 * asked about.
 */
public final class WordList {

    private final Set<String> words;
    private final int longest;

    /** The characters that words begin with, and those they end with: at most places of a text none does. */
    private final BitSet firsts = new BitSet();

    private final BitSet lasts = new BitSet();

    private WordList(Collection<String> words) {
        this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        words.forEach(word -> {
            firsts.set(word.charAt(0));
            lasts.set(word.charAt(word.length() - 1));
        });
    }

    public static WordList of(Collection<String> words) {
        return new WordList(words);
    }

    /**
     * Reads a resource in UTF-8, one word a line; blank lines and lines that begin with {@code #} count nothing.
     *
     * @param reader the class that the resource lies beside
     * @throws NullPointerException when there is no such resource
     */
    public static WordList read(Class<?> reader, String resource) {
        try (var in = Objects.requireNonNull(reader.getResourceAsStream(resource), resource)) {
            return new WordList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words in the order of the resource. */
    public Set<String> words() {
        return words;
    }

    /** How long the longest word is that begins at this place; 0 when none does. */
    public int lengthAt(String text, int at) {
        if (at >= text.length() || !firsts.get(text.charAt(at))) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            if (words.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** How long the longest word is that ends right before this place; 0 when none does. */
    public int lengthBefore(String text, int at) {
        if (at == 0 || !lasts.get(text.charAt(at - 1))) {
            return 0;
        }
        for (int length = Math.min(longest, at); length > 0; length--) {
            if (words.contains(text.substring(at - length, at))) {
                return length;
            }
        }
        return 0;
    }

    /** Where the first word begins that stands wholly between two places; -1 when none does. */
    public int indexIn(String text, int from, int to) {
        for (int i = Math.max(from, 0); i < to; i++) {
            int length = lengthAt(text, i);
            if (length > 0 && i + length <= to) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last word begins that stands wholly between two places; -1 when none does. */
    public int lastIndexIn(String text, int from, int to) {
        for (int end = to; end > from; end--) {
            int length = lengthBefore(text, end);
            if (length > 0 && end - length >= from) {
                return end - length;
            }
        }
        return -1;
    }

    /** Whether any word stands in the text. */
    public boolean isIn(String text) {
        return indexIn(text, 0, text.length()) >= 0;
    }

    /** What is left of a text without these words, the longest at each place taken out first. */
    public String without(String text) {
        var rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = lengthAt(text, i);
            if (length == 0) {
                rest.append(text.charAt(i));
            }
            i += Math.max(length, 1);
        }
        return rest.toString();
    }
}
