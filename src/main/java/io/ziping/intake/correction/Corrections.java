package io.ziping.intake.correction;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.checking.Concern;
import io.ziping.intake.checking.DocumentCells;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.checking.RowPointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Works what a person said of a form into what was read of it. */
@Component
@RequiredArgsConstructor
public class Corrections {

    private final DocumentCells cells;

    public Reading apply(Reading reading, DoubtResolution said) {
        return SumDoubts.renewed(reading, changed(reading, said));
    }

    private Reading changed(Reading reading, DoubtResolution said) {
        var corrected = correct(reading, said);
        if (said.removed() != null) {
            corrected = RowRemoval.without(corrected, said.removed());
        }
        return said.restored() == null ? corrected : RowRemoval.with(corrected, said.restored());
    }

    private Reading correct(Reading reading, DoubtResolution said) {
        var concerns = reading.concerns();
        var texts = new HashMap<>(said.cells());
        var decided = new HashSet<Integer>();
        said.classes().forEach((pointer, category) -> {
            var cut = category.indexOf('/');
            if (cut > 0) {
                for (int row : filedWith(pointer, reading, concerns)) {
                    texts.put("/indicators/" + row + "/dimension", category.substring(0, cut));
                    texts.put("/indicators/" + row + "/category", category.substring(cut + 1));
                    decided.add(row);
                }
            }
        });
        var document = cells.write(reading.document(), texts);
        var seen = new HashSet<String>();
        for (var concern : concerns) {
            boolean looked = said.allSeen()
                    || concern.pointers().stream().anyMatch(said.seen()::contains)
                    || (isOfTwo(concern)
                            && concern.pointers().stream()
                                    .anyMatch(pointer -> changed(reading.document(), document, pointer)));
            for (var doubt : concern.doubts()) {
                var pointer = doubt.pointer();
                if (looked
                        || changed(reading.document(), document, pointer)
                        || isDecided(pointer, reading.document(), document, decided)) {
                    seen.add(pointer);
                }
            }
        }
        return reading.corrected(document, seen);
    }

    /** Whether two cells of a row do not go together: mending either of them settles it. */
    private static boolean isOfTwo(Concern concern) {
        return !concern.classes()
                && concern.rows().size() == 1
                && concern.pointers().size() == 2;
    }

    /** The doubtful rows that the paper files with one of them; where it files none, that row alone. */
    private static List<Integer> filedWith(String pointer, Reading reading, List<Concern> concerns) {
        var row = RowPointer.of(pointer);
        if (row == null || row.row() >= reading.printed().size()) {
            return List.of();
        }
        if (reading.printed().get(row.row()).isBlank()) {
            return List.of(row.row());
        }
        return concerns.stream()
                .filter(Concern::classes)
                .map(Concern::rows)
                .filter(rows -> rows.contains(row.row()))
                .findFirst()
                .orElse(List.of(row.row()));
    }

    /** Whether a class was chosen anew: then both of its levels have been looked at. */
    private boolean isDecided(
            String pointer, EvaluationDocument before, EvaluationDocument after, Set<Integer> decided) {
        var row = RowPointer.of(pointer);
        return row != null
                && row.isClass()
                && decided.contains(row.row())
                && Stream.of("dimension", "category")
                        .anyMatch(level -> changed(before, after, "/indicators/" + row.row() + "/" + level));
    }

    private boolean changed(EvaluationDocument before, EvaluationDocument after, String pointer) {
        return !cells.read(before, pointer).equals(cells.read(after, pointer));
    }
}
