package io.ziping.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evidence.SampleFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, by its bytes. */
class FileKindsTest {

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(FileKind.PDF, SampleFiles.pdf("报告")),
                Arguments.of(FileKind.JPEG, SampleFiles.picture("jpg", 8, 8)),
                Arguments.of(FileKind.PNG, SampleFiles.picture("png", 8, 8)),
                Arguments.of(FileKind.WEBP, latin("RIFF\u0010\0\0\0WEBPVP8 ")),
                Arguments.of(FileKind.HEIC, latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                Arguments.of(FileKind.DOCX, SampleFiles.docx("说明")),
                Arguments.of(FileKind.XLSX, SampleFiles.xlsx()),
                Arguments.of(FileKind.PPTX, SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml")),
                Arguments.of(FileKind.OFD, SampleFiles.zip("OFD.xml", "Doc_0/Document.xml")),
                Arguments.of(FileKind.XLS, SampleFiles.xls()),
                Arguments.of(FileKind.DOC, SampleFiles.ole("WordDocument")),
                Arguments.of(FileKind.PPT, SampleFiles.ole("PowerPoint Document")),
                Arguments.of(FileKind.TEXT, "满意度，95\r\n\t好".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FileKind.TEXT, "满意度，95".getBytes(Charset.forName("GB18030"))));
    }

    @ParameterizedTest
    @MethodSource("known")
    void isToldByTheBytes(FileKind kind, byte[] bytes) throws IOException {
        assertThat(FileKinds.of(file(bytes))).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new byte[0], "空的"),
                Arguments.of(latin("MZ\u0090\0\u0003\0\0\0program"), "不收这种文件"),
                Arguments.of(latin("GIF89a\u0001\0\u0001\0"), "不收这种文件"),
                Arguments.of(latin("\0\0\0\u0018ftypisom\0\0\0\0"), "不收这种文件"),
                Arguments.of(SampleFiles.zip("readme.txt"), "不收这种文件"),
                Arguments.of(SampleFiles.zip("word/document.xml", "word/vbaProject.bin"), "宏"),
                Arguments.of(SampleFiles.ole("Something"), "不收这种文件"),
                Arguments.of(SampleFiles.ole("EncryptedPackage"), "密码"),
                Arguments.of(Arrays.copyOf(SampleFiles.docx("说明"), 600), "不完整"),
                Arguments.of(Arrays.copyOf(SampleFiles.xls(), 600), "不完整"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInWords(byte[] bytes, String words) {
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> FileKinds.of(file(bytes)))
                .satisfies(problem -> assertThat(problem.words()).contains(words));
    }

    @Test
    void readsALongTextToItsEnd() throws IOException {
        var text = "表".repeat(20_000) + '\0';
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> FileKinds.of(file(text.getBytes(StandardCharsets.UTF_8))));
    }
}
