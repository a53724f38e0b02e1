package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void isCreatedWhenMissing() {
        assertThatNoException()
                .isThrownBy(() -> DataDirectory.claim(temp.resolve("a/b")).close());
    }

    @Test
    void refusesASecondClaimAndNamesTheProcess() {
        try (DataDirectory first = DataDirectory.claim(temp)) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> DataDirectory.claim(first.resolve(".")))
                    .satisfies(problem -> Sentences.assertDescription(
                            problem,
                            temp
                                    + " 正被另一个自评程序（进程 %d）使用"
                                            .formatted(ProcessHandle.current().pid())));
        }
    }

    @Test
    void canBeClaimedAgainAfterItWasReleased() {
        DataDirectory.claim(temp).close();

        assertThatNoException().isThrownBy(() -> DataDirectory.claim(temp).close());
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> DataDirectory.claim(file.resolve("data")))
                .satisfies(problem -> Sentences.assertDescription(problem, file.resolve("data") + " 不能写入"));
    }
}
