package io.ziping.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The positions rows are stored by rise in their order, and a row that comes, goes or moves hardly ever changes another's. */
class RowOrderTest {

    private static final FilingPeriod OPEN = FilingPeriod.unlimited(2025, LocalDate.of(2026, 3, 1));

    private final SelfEvaluation form = Forms.draft();
    private final EditableForm editable = form.edit(Role.PREPARER, OPEN);

    private Map<UUID, Integer> positions() {
        var positions = new HashMap<UUID, Integer>();
        form.getIndicators().forEach(row -> positions.put(row.getRowKey(), row.getPosition()));
        return positions;
    }

    private long othersWritten(Map<UUID, Integer> before, UUID changed) {
        return form.getIndicators().stream()
                .filter(row -> !row.getRowKey().equals(changed))
                .filter(row -> row.getPosition() != before.getOrDefault(row.getRowKey(), -1))
                .count();
    }

    private void expectRising() {
        assertThat(form.getIndicators())
                .extracting(Indicator::getPosition)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void anyChangeLeavesThemRising() {
        var random = new Random(20261129);
        var categories = List.copyOf(Forms.categories().values());
        long others = 0;
        for (int i = 0; i < 600; i++) {
            var before = positions();
            var rows = form.getIndicators();
            var row = rows.get(random.nextInt(rows.size()));
            var category = categories.get(random.nextInt(categories.size()));
            var key = rows.size() < 40 || random.nextBoolean() ? new UUID(1, i) : row.getRowKey();
            if (form.row(key).isEmpty()) {
                editable.addRow(key, category, row.getRowKey());
            } else if (random.nextBoolean()) {
                editable.placeRow(key, category, row.getRowKey());
            } else {
                editable.removeRow(key);
            }
            others += othersWritten(before, key);
            expectRising();
        }
        assertThat(others).isLessThan(600);
    }

    @Test
    void aRowInFrontOfTheSameOneFindsRoomSixteenTimes() {
        editable.addRow(new UUID(2, 0), Forms.category(), null);
        for (int i = 1; i <= 16; i++) {
            var before = positions();
            editable.addRow(new UUID(2, i), Forms.category(), new UUID(2, i - 1));
            assertThat(othersWritten(before, new UUID(2, i))).isZero();
            expectRising();
        }
        editable.addRow(new UUID(2, 17), Forms.category(), new UUID(2, 16));
        expectRising();
    }

    @Test
    void rowsStoredWithoutRoomAreNumberedAnew() {
        for (int i = 0; i < 5; i++) {
            editable.addRow(new UUID(3, i), Forms.category(), null);
        }
        for (int i = 0; i < form.getIndicators().size(); i++) {
            form.getIndicators().get(i).setPosition(i);
        }
        editable.addRow(new UUID(3, 9), Forms.category(), Forms.ROW);

        assertThat(form.getIndicators().get(0).getRowKey()).isEqualTo(new UUID(3, 9));
        expectRising();
    }

    @Test
    void aRowBehindTheLargestPositionIsNumberedAnew() {
        form.getIndicators().get(0).setPosition(Integer.MAX_VALUE);
        editable.addRow(new UUID(4, 1), Forms.category(), null);

        expectRising();
        assertThat(form.getIndicators()).extracting(Indicator::getPosition).allMatch(position -> position > 0);
    }
}
