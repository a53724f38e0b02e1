package io.ziping.intake.reading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ziping.intake.reading.DocumentDifferences;
import io.ziping.scoring.values.TypedText;
import io.ziping.sheet.SampleSheets;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** However a file is broken, it ends in words or in a form, and no figure of the form is wrong without a mark. */
class BrokenFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** The cells the form's own arithmetic covers. A name, a target or a year that became another one nobody can tell. */
    private static final Pattern FIGURE = Pattern.compile(
            "/funding/\\d+/(?:initialBudget|adjustedBudget|executedAmount|weight|executionRate|score)|/indicators/\\d+/(?:weight|score)|/totalScore");

    private final FormFiles files = new FormFiles();

    @Test
    void noBrokenFileGivesAWrongFigureWithoutAMark() throws IOException {
        var original = SampleSheets.documents().get(0);
        var broken = BrokenFiles.all();
        assertThat(broken).hasSizeGreaterThanOrEqualTo(200);
        var silent = new ArrayList<String>();
        var outcomes = new TreeMap<String, Integer>();
        for (var file : broken) {
            var readings =
                    assertTimeoutPreemptively(LONGEST, () -> files.read(file.name(), file.content()), file.name());
            assertThat(readings).as(file.name()).isNotEmpty();
            for (var reading : readings) {
                if (reading.forms().isEmpty()) {
                    assertThat(reading.problem()).as(file.name()).isNotBlank();
                    outcomes.merge("refused", 1, Integer::sum);
                    continue;
                }
                var differences =
                        DocumentDifferences.between(original, reading.forms().get(0));
                outcomes.merge(differences.isEmpty() ? "read whole" : "read with differences", 1, Integer::sum);
                differences.stream()
                        .filter(difference ->
                                !difference.doubted() && !difference.found().isEmpty())
                        // without its styles a workbook shows 9.90 as 9.9
                        .filter(difference -> !TypedText.isSameNumber(difference.wanted(), difference.found()))
                        .forEach(difference -> {
                            boolean mixed = file.name().contains("mixed");
                            if (file.sealed()
                                    || (FIGURE.matcher(difference.pointer()).matches() && !mixed)) {
                                silent.add(file.name() + ": " + difference);
                            } else {
                                outcomes.merge("texts that became others", 1, Integer::sum);
                            }
                        });
            }
        }
        System.out.println(broken.size() + " broken files: " + outcomes);
        assertThat(silent).isEmpty();
    }
}
