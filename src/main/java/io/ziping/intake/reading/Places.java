package io.ziping.intake.reading;

/** Words for where a run of rows stands. */
interface Places {

    String of(Row first, Row last);
}
