package io.ziping.intake.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.editing.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The changes between two states lead from the one to the other, whatever they are. */
class StateChangesTest {

    private static FormContent state(Random random) {
        var keys = new ArrayList<>(
                IntStream.range(0, 8).mapToObj(i -> new UUID(1, i)).toList());
        Collections.shuffle(keys, random);
        var cells = new LinkedHashMap<CellAddress, String>();
        cells.put(new CellAddress.OfForm(FormField.EXPECTED_OBJECTIVE), String.valueOf(random.nextInt(3)));
        var rows = new ArrayList<RowPlace>();
        for (var key : keys.subList(0, random.nextInt(8))) {
            rows.add(new RowPlace(key, random.nextInt(3)));
            for (var field : IndicatorField.values()) {
                cells.put(
                        new CellAddress.OfIndicator(key, field),
                        random.nextBoolean() ? "" : String.valueOf(random.nextInt(3)));
            }
        }
        return new FormContent(cells, List.of(), rows);
    }

    /** What the editor does with them. */
    private static FormContent applied(FormContent from, List<Change> changes) {
        var content = from;
        for (var change : changes) {
            if (change instanceof Change.SetCell set) {
                assertThat(content.read(set.cell())).isEqualTo(set.from());
                content = content.with(set.cell(), set.to());
            } else if (change instanceof Change.AddRow add) {
                content = placed(content, add.key(), add.categoryId(), add.before());
            } else if (change instanceof Change.MoveRow move) {
                content = placed(content, move.key(), move.categoryId(), move.before());
            } else if (change instanceof Change.RemoveRow remove) {
                var standing = content;
                remove.seen()
                        .forEach((field, text) -> assertThat(
                                        standing.read(new CellAddress.OfIndicator(remove.key(), field)))
                                .isEqualTo(text));
                content = content.without(remove.key());
            }
        }
        return content;
    }

    private static FormContent placed(FormContent content, UUID key, long category, @Nullable UUID before) {
        var rows = new ArrayList<>(content.rows());
        place(rows, key, category, before);
        return content.withRows(rows);
    }

    private static void place(List<RowPlace> rows, UUID key, long category, @Nullable UUID before) {
        rows.removeIf(row -> row.key().equals(key));
        var at = rows.indexOf(new RowPlace(before == null ? key : before, category));
        rows.add(at < 0 ? rows.size() : at, new RowPlace(key, category));
    }

    @Test
    void leadFromOneStateToAnyOther() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var from = state(random);
            var to = state(random);
            var result = applied(from, StateChanges.between(from, to));
            for (var category : LongStream.range(0, 3).toArray()) {
                assertThat(result.in(category)).as("seed %d", seed).isEqualTo(to.in(category));
            }
            assertThat(result.cells()).isEqualTo(to.cells());
            assertThat(StateChanges.between(to, to)).isEmpty();
        }
    }
}
