package io.ziping.spreadsheet.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The texts the cells of a workbook share, and which of them have parts that are struck out or off the line. */
final class SharedTexts extends SafeXml.Handler {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final TextStore texts = new TextStore();
    private final Map<Integer, String> doubts = new HashMap<>();
    private final RichText text = new RichText();
    private final Bounds bounds;
    private long characters;

    private SharedTexts(Bounds bounds) {
        this.bounds = bounds;
    }

    static SharedTexts read(@Nullable InputStream part, Bounds bounds) throws IOException {
        var texts = new SharedTexts(bounds);
        if (part != null) {
            SafeXml.parse(part, texts);
        }
        return texts;
    }

    /** @throws OfficeProblem when there is no such text */
    String get(String number) {
        return texts.get(index(number));
    }

    /** Why the text alone does not say what one sees; {@code null} when it does. */
    @Nullable
    String doubt(String number) {
        return doubts.get(index(number));
    }

    private int index(String number) {
        int index = Numbers.of(number);
        if (index >= texts.size() || (index == 0 && !number.equals("0"))) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        return index;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (name.equals("si")) {
            text.clear();
        }
        text.start(name, attributes);
    }

    @Override
    public void characters(char[] found, int start, int length) {
        text.characters(found, start, length);
    }

    @Override
    protected void end(String name) {
        text.end(name);
        if (!name.equals("si")) {
            return;
        }
        var whole = unescape(text.text());
        characters += whole.length();
        if (texts.size() >= bounds.strings() || characters > bounds.characters()) {
            throw new OfficeProblem("文件里的文字太多，请分成几个文件");
        }
        var doubt = text.doubt();
        if (doubt != null) {
            doubts.put(texts.size(), doubt);
        }
        texts.add(whole);
    }

    /** {@code _x0041_} stands for a character that XML cannot hold, {@code _x005F_} for the sign itself. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
