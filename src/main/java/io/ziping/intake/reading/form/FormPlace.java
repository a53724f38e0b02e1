package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Row;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Where the form being read stands, of which the first part may be on a sheet before. */
@RequiredArgsConstructor
final class FormPlace {

    private final Places places;
    private @Nullable String before;
    private @Nullable Row joined;

    /** Notes that what has been read is on a sheet that ends here. */
    void leaveSheet(List<Row> rows) {
        before = of(rows);
        joined = null;
    }

    /** Notes with which row the form goes on on the next sheet. */
    void enterSheet(Row row) {
        joined = row;
    }

    /** Where rows of the form stand. */
    String of(List<Row> rows) {
        var last = rows.get(rows.size() - 1);
        if (before == null) {
            return places.of(rows.get(0), last);
        }
        return joined == null ? before : before + "、" + places.of(joined, last);
    }

    void clear() {
        before = null;
        joined = null;
    }
}
