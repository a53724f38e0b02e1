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

    /** What a key looks like. */
    public static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+){0,9}");

    /** The longest key. */
    public static final int LONGEST_KEY = 40;

    private static final Pattern REF = Pattern.compile("(?<key>[a-z0-9-]{1,40})/(?<version>[1-9]\\d{0,5})");

    /** Reads a reference; empty when the text is none. */
    public static Optional<TemplateRef> parse(String text) {
        var matcher = REF.matcher(text);
        return matcher.matches() && KEY.matcher(matcher.group("key")).matches()
                ? Optional.of(new TemplateRef(matcher.group("key"), Integer.parseInt(matcher.group("version"))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key + "/" + version;
    }
}
