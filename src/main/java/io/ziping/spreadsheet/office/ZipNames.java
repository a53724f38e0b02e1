package io.ziping.spreadsheet.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * The names of the files in an archive. Windows in China packs them in GBK and does not say so, others in UTF-8 without
 * saying so either; one archive has one way of writing them.
 */
final class ZipNames {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Charset unsaid;

    private ZipNames(Charset unsaid) {
        this.unsaid = unsaid;
    }

    static ZipNames of(Collection<ZipArchiveEntry> entries) {
        boolean unicode = entries.stream()
                .filter(ZipNames::isUnsaid)
                .allMatch(entry -> isWritten(entry.getRawName(), StandardCharsets.UTF_8));
        return new ZipNames(unicode ? StandardCharsets.UTF_8 : GB18030);
    }

    String of(ZipArchiveEntry entry) {
        return isUnsaid(entry) ? new String(entry.getRawName(), unsaid) : entry.getName();
    }

    private static boolean isUnsaid(ZipArchiveEntry entry) {
        return entry.getNameSource() == NameSource.NAME && entry.getRawName() != null;
    }

    private static boolean isWritten(byte[] name, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException unreadable) {
            return false;
        }
    }
}
