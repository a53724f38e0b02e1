package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the pictures are made of is what there is; that the documents name them is tested beside 帮助. Plain; costs nothing. */
class ManualPicturesTest {

    @Test
    void makesExactlyThePicturesThereAre() throws IOException {
        try (var files = Files.list(Path.of("docs", "images"))) {
            assertThat(ManualPictures.ALL.stream().map(Picture::file))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
