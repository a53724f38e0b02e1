package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evidence.SampleFiles;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contents while a scanner looks at them. */
@WholeApplication
class ContentUpkeepTest {

    @Autowired
    Contents contents;

    @Autowired
    ContentStores stores;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    /** Says of one content what it is told to, and of all others that they are clean. */
    private record Says(byte[] of, Scan scan) implements VirusScanner {

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Scan scan(InputStream content) throws IOException {
            return Arrays.equals(content.readAllBytes(), of) ? scan : Scan.CLEAN;
        }
    }

    private long keep(byte[] bytes, Scan scan) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "brought", ""), bytes);
        return contents.keep(file, Inspected.of(file, "材料"), scan);
    }

    private ScanState state(long content) {
        return ScanState.valueOf(jdbc.sql("select c.scan from evidence_content c where c.id = :id")
                .param("id", content)
                .query(String.class)
                .single());
    }

    private ContentUpkeep upkeep(byte[] of, Scan scan) {
        return new ContentUpkeep(contents, stores, new Says(of, scan), events);
    }

    @Test
    void oneThatTheScannerWillNotLookAtKeepsNoOtherWaiting() throws IOException {
        var large = SampleFiles.pdf("扫描器嫌大");
        var refused = keep(large, Scan.AWAY);
        var next = keep(SampleFiles.pdf("排在后面"), Scan.AWAY);

        upkeep(large, Scan.PASSED_OVER).scan();

        assertThat(state(refused)).isEqualTo(ScanState.WAITING);
        assertThat(state(next)).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void oneThatTheScannerIsLostAtKeepsNoOtherWaitingForEver() throws IOException {
        var deadly = SampleFiles.pdf("扫描器一看就停");
        var lost = keep(deadly, Scan.AWAY);
        var next = keep(SampleFiles.pdf("也排在后面"), Scan.AWAY);
        var upkeep = upkeep(deadly, Scan.AWAY);

        upkeep.scan();
        assertThat(state(next)).as("nobody to ask").isEqualTo(ScanState.WAITING);

        upkeep.scan();
        assertThat(state(next)).isEqualTo(ScanState.CLEAN);
        assertThat(state(lost)).isEqualTo(ScanState.WAITING);

        upkeep(deadly, Scan.CLEAN).scan();
        assertThat(state(lost)).isEqualTo(ScanState.CLEAN);
    }
}
