package io.ziping.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.intake.checking.Concern;
import io.ziping.intake.checking.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at.
 *
 * @param key names it in what is said of the form
 * @param pointers the cells of the document it is about
 * @param reason why
 * @param problem whether it keeps the form from being stored until it is mended
 * @param seen whether somebody has looked at it
 * @param sources where in the file its cells stand, and what is written there
 */
record ConcernItem(
        String key, List<String> pointers, String reason, boolean problem, boolean seen, List<Source> sources) {

    /**
     * A place in the file.
     *
     * @param place the cell's address, such as {@code 工作表“自评”第14行}
     * @param text what is written around it; left out where nothing is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(String pointer, String place, @Nullable String text) {}

    static List<ConcernItem> all(Reading reading) {
        return reading.concerns().stream().map(concern -> of(concern, reading)).toList();
    }

    private static ConcernItem of(Concern concern, Reading reading) {
        return new ConcernItem(
                concern.key(),
                concern.pointers(),
                concern.reasons(),
                !concern.problems().isEmpty(),
                concern.isSettled(reading.seen()),
                concern.doubts().stream()
                        .map(doubt ->
                                new Source(doubt.pointer(), doubt.place(), IntakeAnswer.blankless(doubt.source())))
                        .toList());
    }
}
