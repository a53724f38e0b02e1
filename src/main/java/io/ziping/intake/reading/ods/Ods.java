package io.ziping.intake.reading.ods;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The attributes of OpenDocument. */
final class Ods {

    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String FORMATTING = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    /** The part that holds the tables. */
    static final String CONTENT = "content.xml";

    private Ods() {}

    /** How often something stands, or how far it reaches; 1 where nothing is said. */
    static int count(Attributes attributes, String name) {
        return count(attributes.getValue(TABLE, name));
    }

    static int count(@Nullable String digits) {
        return digits == null || !digits.matches("\\d{1,9}") ? 1 : Math.max(1, Integer.parseInt(digits));
    }

    /** Whether a row or column is not shown. */
    static boolean isHidden(Attributes attributes) {
        var visibility = attributes.getValue(TABLE, "visibility");
        return visibility != null && !visibility.equals("visible");
    }
}
