package io.ziping.evaluation.cell;

/** What a person says of a row: where it comes from. The database knows them by name. */
public enum RowOrigin {
    /** It goes on from a row of last year's form. */
    LAST_YEAR,
    /** It is new, whatever it is called. */
    NEW,
    /** Nothing any more: names decide. */
    BY_NAME
}
