package io.ziping.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.intake.offline.Choice;
import io.ziping.intake.offline.MergeItem;
import io.ziping.intake.offline.WorkbookReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that had been taken away and is brought back.
 *
 * @param lines what both sides have changed, what is not certain, and what is taken over
 */
record WorkbookAnswer(IntakeAnswer.WorkbookItem workbook, List<Line> lines) {

    /**
     * One thing that the file has otherwise.
     *
     * @param id names it in what is chosen
     * @param before what it was when it was taken away
     * @param online what it is in the form now
     * @param doubt why what the file says is not certain
     * @param place where in the file it stands
     * @param chosen {@code file} or {@code online}; left out while nothing was chosen
     * @param classless whether a category has to be chosen for a new row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String id,
            MergeItem.Kind kind,
            MergeItem.Standing standing,
            String label,
            String before,
            String file,
            String online,
            @Nullable String doubt,
            String place,
            @Nullable String chosen,
            boolean classless) {

        private static Line of(WorkbookReport.Line line) {
            var item = line.item();
            return new Line(
                    item.id(),
                    item.kind(),
                    item.standing(),
                    item.label(),
                    item.before(),
                    item.file(),
                    item.online(),
                    item.doubt(),
                    item.place(),
                    IntakeAnswer.blankless(line.chosen()),
                    item.classless());
        }
    }

    /** What is chosen, by the identities of lines. */
    record Choices(@Nullable Map<String, @Nullable Side> choices) {

        /** What cannot be read is no choice. */
        Map<String, Choice> read() {
            var read = new HashMap<String, Choice>();
            Objects.requireNonNullElse(choices, Map.<String, @Nullable Side>of())
                    .forEach((id, side) -> {
                        if (side != null && Side.KNOWN.contains(Objects.requireNonNullElse(side.side(), ""))) {
                            read.put(
                                    id,
                                    new Choice(
                                            "file".equals(side.side()),
                                            Objects.requireNonNullElse(side.seen(), ""),
                                            side.category()));
                        }
                    });
            return read;
        }
    }

    /**
     * What is chosen of one thing.
     *
     * @param side {@code file} or {@code online}
     * @param seen what stands in the form as it was read; the choice is void when that has changed
     * @param category the number of the category a new row shall belong to
     */
    record Side(
            @Nullable String side,
            @Nullable String seen,
            @Nullable Long category) {

        private static final List<String> KNOWN = List.of("file", "online");
    }

    static WorkbookAnswer of(WorkbookReport report) {
        return new WorkbookAnswer(
                IntakeAnswer.WorkbookItem.of(report.workbook()),
                Stream.of(report.conflicts(), report.doubts(), report.changes())
                        .flatMap(List::stream)
                        .map(Line::of)
                        .toList());
    }
}
