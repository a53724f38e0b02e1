package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Row;

/** Words for where a run of rows stands. */
public interface Places {

    String of(Row first, Row last);
}
