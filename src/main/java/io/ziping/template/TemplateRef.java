package io.ziping.template;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which version of which template: {@code minhang-2024/1}.
 *
 * @param key what the template is called in every version
 * @param version from 1
 */
public record TemplateRef(String key, int version) {

    /** What a key looks like, as a regular expression. */
    public static final String KEY = "[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}";

    /** The longest key. */
    public static final int LONGEST_KEY = 40;

    private static final Pattern REF = Pattern.compile("(?<key>" + KEY + ")/(?<version>[1-9]\\d{0,5})");

    /** Reads a reference; empty when the text is none. */
    public static Optional<TemplateRef> parse(String text) {
        var matcher = REF.matcher(text);
        return matcher.matches() && matcher.group("key").length() <= LONGEST_KEY
                ? Optional.of(new TemplateRef(matcher.group("key"), Integer.parseInt(matcher.group("version"))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key + "/" + version;
    }
}
