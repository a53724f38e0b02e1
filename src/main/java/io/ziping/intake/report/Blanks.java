package io.ziping.intake.report;

import io.ziping.intake.checking.DocumentCells;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.reading.FormReading.Blank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells that are blank on the paper, as one line tells them.
 *
 * @param count how many there are
 * @param names what they are called, those of one line of the form together
 */
public record Blanks(int count, List<String> names) {

    public Blanks {
        names = List.copyOf(names);
    }

    /** Those of a reading that nobody has filled since. */
    static Blanks of(Reading reading, DocumentCells cells) {
        var document = reading.document();
        var open = reading.blanks().stream()
                .map(Blank::pointer)
                .filter(pointer -> cells.read(document, pointer).isBlank())
                .toList();
        var lines = open.stream()
                .collect(Collectors.groupingBy(
                        pointer -> pointer.substring(0, pointer.lastIndexOf('/')),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var names = lines.values().stream()
                .flatMap(line -> line.get(0).lastIndexOf('/') == 0
                        ? line.stream().map(pointer -> CellNames.of(pointer, document))
                        : Stream.of(CellNames.of(line.get(0), document)
                                + line.stream()
                                        .skip(1)
                                        .map(pointer -> "、"
                                                + CellNames.ofField(pointer.substring(pointer.lastIndexOf('/') + 1)))
                                        .collect(Collectors.joining())))
                .toList();
        return new Blanks(open.size(), names);
    }
}
