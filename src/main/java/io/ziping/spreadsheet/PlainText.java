package io.ziping.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Texts as files: UTF-8, GB18030 as Windows in China writes it, or UTF-16, which Excel calls Unicode text. A mark at the
 * beginning says which; where there is none, the first one fits in which no byte is out of place.
 */
public final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final String MARK = "\uFEFF";
    /** Of a hundred characters of a text in UTF-16 without a mark, how many are Chinese or ASCII. */
    private static final int LEAST_USUAL = 90;

    private PlainText() {}

    /** The text of a file, without a mark at its beginning; empty when the file holds no text. */
    public static Optional<String> decode(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            // what is broken becomes a sign that nobody takes for a letter
            return Optional.of(new String(file, StandardCharsets.UTF_16)).filter(PlainText::isText);
        }
        for (var charset : CHARSETS) {
            var text = decode(file, charset).filter(PlainText::isText);
            if (text.isPresent()) {
                return text.map(found -> found.startsWith(MARK) ? found.substring(1) : found);
            }
        }
        return WITHOUT_MARK.stream()
                .flatMap(charset -> decode(file, charset).filter(PlainText::isText).filter(PlainText::isUsual).stream())
                .findFirst();
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f');
    }

    private static boolean isUsual(String text) {
        long usual = text.chars()
                .filter(c -> c < 0x7F || (c >= 0x3000 && c < 0xA000) || (c >= 0xFF00 && c < 0xFFF0))
                .count();
        return usual * 100 >= text.length() * (long) LEAST_USUAL;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
