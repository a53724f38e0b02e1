package io.ziping.spotcheck.rectification;

import java.time.LocalDate;

/** Something that has to be put right, as a line of the list of all. */
public record ItemLine(
        long id,
        long formId,
        int fiscalYear,
        String project,
        String unit,
        String words,
        LocalDate due,
        ItemState state,
        boolean overdue) {}
