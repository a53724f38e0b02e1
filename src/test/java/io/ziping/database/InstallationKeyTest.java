package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationKeyTest {

    @Test
    void isMadeOnceForItsOwnerAlone(@TempDir Path directory) throws IOException {
        var first = InstallationKey.inDirectory(directory, () -> false).bytes().orElseThrow();

        assertThat(first).hasSize(32);
        assertThat(InstallationKey.inDirectory(directory, () -> false).bytes()).contains(first);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("secret.key"));
        }
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secret.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no key", "c2hvcnQ=", "emlwaW5nLXRlc3Qta2V5LTMyLWJ5dGVzLWxvbmctISEhIQ=="})
    void isRefusedWhenItIsNone(String set) {
        assertThatThrownBy(() -> InstallationKey.configured(set))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("ziping.secret-key")
                .hasMessageNotContaining(set);
    }

    @Test
    void isNotThereUnlessSet() {
        assertThat(InstallationKey.configured(null).bytes()).isEmpty();
        assertThat(InstallationKey.configured(" ").bytes()).isEmpty();
    }

    @Test
    void isNeverReplacedWhereSomethingIsSealedUnderIt(@TempDir Path directory) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> InstallationKey.inDirectory(directory, () -> true))
                .satisfies(problem -> Sentences.assertDescription(problem, "缺少 " + directory.resolve("secret.key")));
        assertThat(directory).isEmptyDirectory();

        var made = InstallationKey.inDirectory(directory, () -> false).bytes();
        assertThat(InstallationKey.inDirectory(directory, () -> true).bytes()).contains(made.orElseThrow());
    }
}
