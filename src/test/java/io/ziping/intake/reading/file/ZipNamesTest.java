package io.ziping.intake.reading.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FileReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names in an archive are those its maker saw, whichever program made it. */
class ZipNamesTest {

    /** In GBK the first one looks like UTF-8, and 乗 has a backslash in it. */
    private static final List<String> NAMES = List.of("目.txt", "区长办公自评表.txt", "甲/乗用车.txt");

    private static byte[] archive(String charset, boolean said, UnicodeExtraFieldPolicy extra, List<String> names)
            throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(said);
            zip.setCreateUnicodeExtraFields(extra);
            for (var name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write("今天天气很好".getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return file.toByteArray();
    }

    private static List<String> read(byte[] archive) {
        return new FormFiles()
                .read("a.zip", archive).stream().map(FileReading::file).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    void areUnderstoodInEveryWayOfWritingThem(String charset) throws IOException {
        var wanted = NAMES.stream().map(name -> "a.zip › " + name).toList();
        assertThat(read(archive(charset, false, UnicodeExtraFieldPolicy.NEVER, NAMES)))
                .isEqualTo(wanted);
        assertThat(read(archive(charset, true, UnicodeExtraFieldPolicy.NEVER, NAMES)))
                .isEqualTo(wanted);
        assertThat(read(archive(charset, false, UnicodeExtraFieldPolicy.ALWAYS, NAMES)))
                .isEqualTo(wanted);
    }

    @Test
    void thatWouldLookTheSameInAnotherWayAreStillTwo() throws IOException {
        var names = List.of("甲.txt", "乙.txt");
        assertThat(Charset.forName("GBK").encode("甲").remaining()).isEqualTo(2);
        assertThat(read(archive("GBK", false, UnicodeExtraFieldPolicy.NEVER, names)))
                .containsExactly("a.zip › 甲.txt", "a.zip › 乙.txt");
    }

    @Test
    void inNoWayOfWritingAreNoFailure() throws IOException {
        var broken = archive("ISO-8859-1", false, UnicodeExtraFieldPolicy.NEVER, List.of("caf\u00e9.txt"));
        assertThat(read(broken)).singleElement().asString().startsWith("a.zip › caf");
    }
}
