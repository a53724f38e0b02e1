package io.ziping.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** The texts the cells of a workbook share; those that help with pronunciation are left out. */
final class XlsxStrings extends SafeXml.Handler {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings = new ArrayList<>();
    private final BitSet struck = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean inText;
    private int inPhonetic;

    static XlsxStrings read(OfficeZip zip, String part) throws IOException {
        var strings = new XlsxStrings();
        if (zip.has(part)) {
            SafeXml.parse(zip.part(part), strings);
        }
        return strings;
    }

    int size() {
        return strings.size();
    }

    String get(int number) {
        return strings.get(number);
    }

    /** Whether a part of it is struck out. */
    boolean isStruck(int number) {
        return struck.get(number);
    }

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = inPhonetic == 0;
            case "rPh" -> inPhonetic++;
            case "strike" -> {
                if (XlsxParts.isOn(attributes.getValue("val"))) {
                    struck.set(strings.size());
                }
            }
            default -> {
                // other formats of parts of a text say nothing
            }
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (inText) {
            text.append(found, start, length);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> inPhonetic--;
            case "si" -> {
                characters += text.length();
                if (strings.size() >= Limits.STRINGS || characters > Limits.STRING_CHARACTERS) {
                    throw new FileProblem("文件里的文字太多，请分成几个文件");
                }
                strings.add(unescape(text.toString()));
            }
            default -> {
                // nothing ends with it
            }
        }
    }

    /** {@code _x0041_} stands for a character that XML cannot hold, {@code _x005F_} for the sign itself. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
