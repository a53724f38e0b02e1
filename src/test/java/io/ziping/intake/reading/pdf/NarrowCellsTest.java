package io.ziping.intake.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.file.FormFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints whose cells are too narrow for their texts: what is cut off, or runs into the next cell, is marked. */
class NarrowCellsTest {

    private static final Path PRINTS = Path.of("src/test/resources/prints");

    @ParameterizedTest
    @CsvSource({
        "clipped.pdf, /project, 这一格的字没有印全",
        "clipped.pdf, /indicators/0/name, 这一格的字没有印全",
        "clipped.pdf, /indicators/1/deviationExplanation, 字写出了格子的边",
        "overrun.pdf, /project, 字写出了格子的边",
        "overrun.pdf, /indicators/1/deviationExplanation, 字写出了格子的边"
    })
    void aTextThatDoesNotFitIsMarked(String file, String pointer, String reason) throws IOException {
        var forms = new FormFiles()
                .read(file, Files.readAllBytes(PRINTS.resolve(file)))
                .get(0)
                .forms();
        assertThat(forms).hasSize(1);
        assertThat(forms.get(0).doubts())
                .anyMatch(doubt ->
                        doubt.pointer().equals(pointer) && doubt.reason().contains(reason));
    }
}
