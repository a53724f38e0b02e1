package io.ziping.evidence.kind;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells texts from other bytes: text of an encoding in use here, without control characters. */
final class TextFiles {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int BUFFER = 8192;

    private TextFiles() {}

    static boolean isText(Path file) throws IOException {
        for (var charset : CHARSETS) {
            if (isText(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = new char[BUFFER];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (isControl(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherBytes) {
            return false;
        }
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) && !Character.isWhitespace(character);
    }
}
