package io.ziping.evaluation.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was typed into a form, as one value. */
class FormContentTest {

    private static final CellAddress OBJECTIVE = new CellAddress.OfForm(FormField.EXPECTED_OBJECTIVE);
    private static final UUID ROW = new UUID(1, 0);
    private static final CellAddress NAME = new CellAddress.OfIndicator(ROW, IndicatorField.NAME);
    private static final FormContent BLANK = new FormContent(Map.of(), List.of(), List.of());

    private static FormContent any(Random random) {
        var keys = new ArrayList<>(
                IntStream.range(0, 6).mapToObj(i -> new UUID(1, i)).toList());
        Collections.shuffle(keys, random);
        var lines = new ArrayList<LinePlace>();
        var rows = new ArrayList<RowPlace>();
        for (var key : keys.subList(0, random.nextInt(6))) {
            rows.add(new RowPlace(key, random.nextInt(3)));
            lines.add(new LinePlace(
                    key.toString(), lines.isEmpty() ? null : lines.get(0).key()));
        }
        var blank = new FormContent(Map.of(), lines, rows);
        var cells = new LinkedHashMap<CellAddress, String>();
        blank.places().filter(cell -> random.nextBoolean()).forEach(cell -> cells.put(cell, text(random)));
        return blank.with(cells);
    }

    private static String text(Random random) {
        return "目标".repeat(random.nextInt(3)) + random.nextInt(3);
    }

    @Test
    void aDifferenceTakenBackLeadsToWhatWas() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var before = any(random);
            var after = any(random);

            assertThat(after.undo(before.diff(after))).as("seed %d", seed).isEqualTo(before);
            assertThat(before.diff(before)).isEmpty();
        }
    }

    @Test
    void saysOfADifferenceWhereItIs() {
        var after = BLANK.with(OBJECTIVE, "修路").withRows(List.of(new RowPlace(ROW, 3)));

        assertThat(BLANK.diff(after))
                .extracting(ContentChange::part)
                .containsExactly(OBJECTIVE, Arrangement.ROWS)
                .allSatisfy(
                        part -> assertThat(ContentPart.parse(part.toString())).contains(part));
    }

    @Test
    void aBlankCellIsOneThatIsNotThere() {
        var filled = BLANK.with(OBJECTIVE, "修路");

        assertThat(filled.with(OBJECTIVE, "")).isEqualTo(BLANK);
        assertThat(filled.read(OBJECTIVE)).isEqualTo("修路");
        assertThat(BLANK.read(NAME)).isEmpty();
    }

    @Test
    void aRowGoesWithItsCells() {
        var content = BLANK.withRows(List.of(new RowPlace(ROW, 3), new RowPlace(new UUID(1, 1), 3)))
                .with(NAME, "里程");

        assertThat(content.numberOf(new UUID(1, 1))).contains(2);
        var without = content.without(ROW);
        assertThat(without.read(NAME)).isEmpty();
        assertThat(without.numberOf(new UUID(1, 1))).contains(1);
        assertThat(without.in(3)).containsExactly(new UUID(1, 1));
    }
}
