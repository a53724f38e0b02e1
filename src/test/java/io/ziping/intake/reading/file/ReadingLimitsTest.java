package io.ziping.intake.reading.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FileReading;
import io.ziping.spreadsheet.office.ReadingGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files whose reading takes longer than it may. */
class ReadingLimitsTest {

    private static final Duration NO_TIME = Duration.ofNanos(-1);
    private static final String WORDS = "还没有读完，没有读入；请只留自评表，或者分成几个文件再上传";

    private final FormFiles files = new FormFiles();

    private List<FileReading> read(String name, byte[] content) {
        return ReadingGuard.within(NO_TIME, () -> files.read(name, content));
    }

    private static byte[] csv() {
        return "指标,指标值,得分\n一,二,三\n四,五,六\n七,八,九\n".getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void endWithASentenceWhateverTheyAre() throws IOException {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("自评").createRow(0).createCell(0).setCellValue("项目支出绩效自评表");
            book.write(old);
        }

        assertThat(read("表.csv", csv()).get(0).problem()).endsWith(WORDS);
        assertThat(read("表.xls", old.toByteArray()).get(0).problem()).endsWith(WORDS);
        assertThat(read("表.zip", zip(2)).get(0).problem()).endsWith(WORDS);
    }

    @Test
    void endNothingThatIsInTime() {
        var inTime = ReadingGuard.within(Duration.ofMinutes(1), () -> files.read("表.csv", csv()));

        assertThat(inTime.get(0).problem()).isEqualTo(GuardedReading.NO_FORM);
        assertThat(files.read("表.csv", csv()).get(0).problem()).isEqualTo(GuardedReading.NO_FORM);
    }

    @Test
    void endWhenTheServerStops() {
        Thread.currentThread().interrupt();
        try {
            var stopped = ReadingGuard.within(Duration.ofMinutes(1), () -> files.read("表.csv", csv()));
            assertThat(stopped.get(0).problem()).contains("服务器正在停机");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static byte[] zip(int files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
                zip.write(csv());
            }
        }
        return bytes.toByteArray();
    }
}
