package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The image is built by Docker 20.10, with BuildKit and without, and the compose file is read by the docker-compose 1.29 of
 * its time: what either refuses is not in them. Reads two files, some milliseconds.
 */
class DockerfileTest {

    /** Two layers in a row that are both empty are taken for one, and the image cannot be exported: these never are. */
    private static final Pattern COPIED_LAYER = Pattern.compile("(?m)^COPY --from=installed (.+) \\S+$");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            a frontend to be fetched     → (?m)^#\\s*syntax\\s*=
            a text within the file       → (?m)^(?:RUN|COPY|ADD)\\b.*<<
            a question while it starts   → --start-interval
            what only BuildKit knows     → (?m)^(?:RUN|COPY|ADD) (?:.*\\s)?--(?:mount|network|security|link|chmod|parents|exclude|checksum|keep-git-dir|unpack)\\b
            a variable of the platform   → \\$\\{?(?:BUILD|TARGET)(?:PLATFORM|ARCH|OS|VARIANT)\\b
            a change of a variable       → \\$\\{\\w+(?:#|%|/)
            """)
    void asksForNothingDockerOf2020Lacks(String name, String pattern) throws IOException {
        assertThat(read("Dockerfile")).as(name).doesNotContainPattern(pattern);
    }

    @Test
    void copiesNoLayerThatMayBeEmpty() throws IOException {
        assertThat(COPIED_LAYER.matcher(read("Dockerfile")).results().map(copied -> copied.group(1)))
                .containsExactly("/ziping/lib/", "/ziping/ziping.* /ziping/options");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            a name of the project           → (?m)^name:
            other files                     → (?m)^include:
            a question while it starts      → start_interval:
            conditions of a dependency      → (?m)^\\s+(?:restart|required): (?:true|false)
            what is built in which way      → (?m)^\\s+(?:develop|pull_policy|dockerfile_inline|additional_contexts|annotations|attach):
            a content or variable as a file → (?m)^\\s+(?:content|environment): \\w
            """)
    void asksForNothingComposeOf2021Lacks(String name, String pattern) throws IOException {
        assertThat(read("docker-compose.yml")).as(name).doesNotContainPattern(pattern);
    }
}
