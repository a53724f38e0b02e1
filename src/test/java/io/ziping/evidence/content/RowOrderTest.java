package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.FileKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that are read row by row are told from those that are kept whole. */
class RowOrderTest {

    @TempDir
    private Path folder;

    private boolean isPlain(byte[] picture, FileKind kind) throws IOException {
        return RowOrder.isPlain(Files.write(folder.resolve("picture"), picture), kind);
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void aPictureAsItIsUsuallyWrittenIsPlain(String format, FileKind kind) throws IOException {
        assertThat(isPlain(SampleFiles.picture(format, 40, 30), kind)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void oneThatAppearsBitByBitIsNot(String format, FileKind kind) throws IOException {
        assertThat(isPlain(progressive(format), kind)).isFalse();
    }

    private static byte[] progressive(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var asked = writer.getDefaultWriteParam();
            asked.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), null, null), asked);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Test
    void whatIsCutOffIsNot() throws IOException {
        assertThat(isPlain(Arrays.copyOf(SampleFiles.picture("jpg", 40, 30), 100), FileKind.JPEG))
                .isFalse();
        assertThat(isPlain(Arrays.copyOf(SampleFiles.picture("png", 40, 30), 20), FileKind.PNG))
                .isFalse();
    }
}
