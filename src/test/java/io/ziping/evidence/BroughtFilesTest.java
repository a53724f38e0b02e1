package io.ziping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** What comes with a request is put aside, and nothing of it stays where that breaks off. */
class BroughtFilesTest {

    @Test
    void leavesNothingBehindWhenTheDiskIsFull() {
        var aside = new AtomicReference<Path>();
        var file = new MockMultipartFile("file", "报告.pdf", "application/pdf", new byte[] {1}) {
            @Override
            public void transferTo(Path place) throws IOException {
                assertThat(place).exists();
                aside.set(place);
                throw new IOException("no space left");
            }
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ReceivedFiles.of(file));

        assertThat(aside.get()).doesNotExist();
    }
}
