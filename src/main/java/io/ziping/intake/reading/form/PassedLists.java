package io.ziping.intake.reading.form;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contents and summaries among the forms: their rows are passed over, and told of in one line. */
final class PassedLists {

    private final List<Row> below = new ArrayList<>();
    private final int most;
    private boolean open;
    private @Nullable Row from;
    private @Nullable Row to;

    /** @param most rows that may head a form below a list */
    PassedLists(int most) {
        this.most = most;
    }

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    /** Passes over a row of a list; short rows below it may head a form that has no title. */
    void pass(Row row) {
        from = from == null ? row : from;
        to = row;
        if (row.filled().count() >= Surroundings.LEAST_COLUMNS) {
            below.clear();
        } else if (below.size() < most) {
            below.add(row);
        }
    }

    /** Ends a list; returns the short rows below it. */
    List<Row> end() {
        open = false;
        var rows = List.copyOf(below);
        below.clear();
        return rows;
    }

    /** What is to be said of the lists since the last form; null when there were none. */
    FormReading.@Nullable LeftOver told(Places places) {
        return from == null || to == null ? null : new FormReading.LeftOver(places.of(from, to), "目录或汇总表，不是自评表，没有读入");
    }

    void forget() {
        from = null;
    }
}
