package io.ziping.routes;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people with bad intentions, or bad luck, send in every field. */
final class HostileInput {

    /** Must never come out as markup. */
    static final String MARKER = "<b id=\"planted\">";

    /** Comes out when somebody has evaluated {@code 7777*7777}. */
    static final String EVALUATED = "60481729";

    private HostileInput() {}

    static Map<String, String> all() {
        var inputs = new LinkedHashMap<String, String>();
        inputs.put("script", MARKER + "<script>alert(1)</script>");
        inputs.put("attribute", "\" autofocus onfocus=\"alert(1)\" x='" + MARKER);
        inputs.put("SQL", "'; drop table account; --");
        inputs.put("SQL pattern", "%' or '1'='1' /* \\ _ %");
        inputs.put("expression", "${7777*7777}");
        inputs.put("preprocessed expression", "__${7777*7777}__::.x");
        inputs.put("inlined expression", "[[${7777*7777}]] [(${7777*7777})]");
        inputs.put("fragment", "~{layout/page :: page('" + MARKER + "', '', '')}");
        inputs.put("a megabyte", "字".repeat(350_000));
        inputs.put("NUL", "a\0b");
        inputs.put("astral", "😀𠮷👨‍👩‍👧");
        inputs.put("half a pair", "a\uD83Db");
        inputs.put("right to left", "\u202Eabc\u200F\u2066");
        inputs.put("path", "../../../../etc/passwd");
        inputs.put("Windows path", "..\\..\\windows\\win.ini");
        inputs.put("header", "a\r\nSet-Cookie: planted=1");
        inputs.put("redirect", "//evil.example/%2e%2e");
        inputs.put("long number", "9".repeat(400));
        inputs.put("more than a long", "9223372036854775808");
        inputs.put("NaN", "NaN");
        inputs.put("exponent", "1e999999999");
        inputs.put("negative exponent", "-1e-999999999");
        inputs.put("nothing", "");
        return inputs;
    }
}
