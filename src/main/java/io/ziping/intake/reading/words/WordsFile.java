package io.ziping.intake.reading.words;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.scoring.values.FundingSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads files of words, in UTF-8: lines {@code meaning = word word}, and behind {@code #} what is said of them. */
final class WordsFile {

    private static final String STANDARD = "/reading/words.txt";
    private static final Pattern LINE = Pattern.compile("([a-z]+\\.[a-z-]+)\\s*=\\s*(\\S.*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private static final String YEAR = "heading.year";
    private static final String APPROPRIATION = "line.appropriation-by-name";
    private static final String TOTAL = "closing.total";

    private static final Map<String, Heading> HEADINGS = meanings("heading", Heading.values());
    private static final Map<String, FundingColumn> FUNDING = meanings("funding", FundingColumn.values());
    private static final Map<String, IndicatorColumn> INDICATOR = meanings("indicator", IndicatorColumn.values());
    private static final Map<String, FundingSource> LINES = meanings("line", FundingSource.values());
    private static final Set<String> KNOWN = Stream.of(
                    HEADINGS.keySet(),
                    FUNDING.keySet(),
                    INDICATOR.keySet(),
                    LINES.keySet(),
                    Set.of(YEAR, APPROPRIATION, TOTAL))
            .flatMap(Set::stream)
            .collect(toUnmodifiableSet());

    /** What each word means, by the part of the form in which it is looked for: one word may stand in several. */
    private final Map<String, Map<String, String>> words = new HashMap<>();

    private WordsFile() {}

    private static <T extends Enum<T>> Map<String, T> meanings(String part, T[] values) {
        return Arrays.stream(values)
                .collect(toMap(
                        value -> part + "."
                                + value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        value -> value));
    }

    /** The words that come with the program. */
    static HeaderWords standard() {
        return own().words();
    }

    /**
     * The words that come with the program, and more of them.
     *
     * @throws WordsFileException when the file cannot be read, or a line of it not understood
     */
    static HeaderWords standardAnd(Path file) {
        var all = own();
        try {
            all.add(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new WordsFileException(file.toString(), unreadable);
        }
        return all.words();
    }

    private static WordsFile own() {
        var file = new WordsFile();
        try (var stream = Objects.requireNonNull(WordsFile.class.getResourceAsStream(STANDARD))) {
            file.add(
                    STANDARD,
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file;
    }

    private void add(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            // some editors begin a file with a mark of its encoding
            var line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new WordsFileException(file, i + 1, "应是“含义 = 词 词”");
            }
            var meaning = parts.group(1);
            if (!KNOWN.contains(meaning)) {
                throw new WordsFileException(file, i + 1, "没有“" + meaning + "”这个含义");
            }
            for (var word : BLANKS.split(parts.group(2))) {
                add(file, i + 1, meaning, Words.key(word));
            }
        }
    }

    private void add(String file, int line, String meaning, String word) {
        if (word.isEmpty()) {
            throw new WordsFileException(file, line, "有一个词去掉括号、编号以后什么也不剩");
        }
        var part = meaning.substring(0, meaning.indexOf('.'));
        var before = words.computeIfAbsent(part, any -> new HashMap<>()).putIfAbsent(word, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new WordsFileException(file, line, "“" + word + "”已经是 " + before + " 的词");
        }
    }

    private HeaderWords words() {
        return new HeaderWords(
                of("heading", HEADINGS),
                of("funding", FUNDING),
                of("indicator", INDICATOR),
                of("line", LINES),
                meaning(YEAR),
                meaning(APPROPRIATION),
                meaning(TOTAL));
    }

    private <T> Map<String, T> of(String part, Map<String, T> meanings) {
        return words.getOrDefault(part, Map.of()).entrySet().stream()
                .filter(word -> meanings.containsKey(word.getValue()))
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, word -> Objects.requireNonNull(meanings.get(word.getValue()))));
    }

    private Set<String> meaning(String name) {
        return words.getOrDefault(name.substring(0, name.indexOf('.')), Map.of()).entrySet().stream()
                .filter(word -> word.getValue().equals(name))
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }
}
