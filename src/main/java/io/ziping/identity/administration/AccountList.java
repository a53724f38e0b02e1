package io.ziping.identity.administration;

import java.util.List;

/** A list of accounts to be made, checked row by row. */
public record AccountList(List<ImportRow> rows) {

    public AccountList {
        rows = List.copyOf(rows);
    }

    /** The rows an account can be made of. */
    public List<ImportRow> fine() {
        return rows.stream().filter(ImportRow::isFine).toList();
    }

    /** The rows that have to be mended. */
    public List<ImportRow> broken() {
        return rows.stream().filter(row -> !row.isFine()).toList();
    }
}
