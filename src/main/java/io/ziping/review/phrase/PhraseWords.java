package io.ziping.review.phrase;

import io.ziping.text.PlainText;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of 退回用语, on one line, with figures in brackets.
 *
 * @param text as it was typed, without what pasting brings along
 */
public record PhraseWords(String text) {

    /** The longest, in characters. */
    public static final int LONGEST = 300;

    private static final Pattern BRACKETED = Pattern.compile("【([^【】]*)】");

    public PhraseWords {
        text = PlainText.name(text);
    }

    /** Why they cannot be kept; blank when they can. */
    public String problem() {
        if (text.isEmpty()) {
            return "请写用语；不要本级的用语，就按“用系统的”";
        }
        if (text.length() > LONGEST) {
            return "最多%d字，现在%d字".formatted(LONGEST, text.length());
        }
        var unknown = BRACKETED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(label -> PhraseFigure.of(label).isEmpty())
                .distinct()
                .map(label -> "【" + label + "】")
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            return "没有%s这样的数。可以用的：%s"
                    .formatted(
                            unknown,
                            Arrays.stream(PhraseFigure.values())
                                    .map(PhraseFigure::bracketed)
                                    .collect(Collectors.joining()));
        }
        var rest = BRACKETED.matcher(text).replaceAll("");
        return rest.contains("【") || rest.contains("】") ? "有一个【或】没有配对" : "";
    }

    /** The words with the figures of a finding put in; empty when one of them is not known of it. */
    public Optional<String> filled(Map<PhraseFigure, String> figures) {
        var filled = new StringBuilder();
        var matcher = BRACKETED.matcher(text);
        int from = 0;
        while (matcher.find()) {
            var figure = PhraseFigure.of(matcher.group(1)).map(figures::get);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            filled.append(text, from, matcher.start()).append(figure.get());
            from = matcher.end();
        }
        return Optional.of(filled.append(text, from, text.length()).toString());
    }
}
