package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The attributes of a text document's markup, in whichever of its vocabularies they are named. */
final class WordXml {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final String STRICT_MATH = "http://purl.oclc.org/ooxml/officeDocument/math";

    private WordXml() {}

    static @Nullable String value(Attributes attributes) {
        return attribute(attributes, "val");
    }

    static @Nullable String width(Attributes attributes) {
        return attribute(attributes, "w");
    }

    static @Nullable String attribute(Attributes attributes, String name) {
        for (var namespace : new String[] {WORD, STRICT_WORD, MATH, STRICT_MATH}) {
            var value = attributes.getValue(namespace, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Whether a switch is on; it is where it stands without a value. */
    static boolean isOn(@Nullable String value) {
        return value == null || isTrue(value);
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,3}") ? Math.min(Integer.parseInt(digits), Limits.COLUMNS) : 1;
    }
}
