package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.OfflineForm;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a workbook says, as it is kept until it is merged: its cells by their addresses as text. */
record KeptWorkbook(
        String place,
        long formId,
        long version,
        int fiscalYear,
        String project,
        List<Cell> cells,
        List<UUID> before,
        List<OfflineForm.Line> rows,
        List<OfflineForm.Added> added,
        List<LeftOver> leftOver) {

    /** See {@link OfflineForm.Cell}. */
    record Cell(
            String address,
            String before,
            String now,
            @Nullable String doubt,
            String place) {

        private Stream<OfflineForm.Cell> typed() {
            return CellAddress.parse(address).stream()
                    .map(cell -> new OfflineForm.Cell(cell, before, now, doubt, place));
        }
    }

    /** @throws NullPointerException when it is not a kept workbook, whatever else it is */
    KeptWorkbook {
        Objects.requireNonNull(cells, "cells");
        Objects.requireNonNull(rows, "rows");
    }

    static KeptWorkbook of(OfflineForm taken) {
        var cells = taken.cells().stream()
                .map(cell -> new Cell(cell.address().toString(), cell.before(), cell.now(), cell.doubt(), cell.place()))
                .toList();
        return new KeptWorkbook(
                taken.place(),
                taken.formId(),
                taken.version(),
                taken.fiscalYear(),
                taken.project(),
                cells,
                taken.before(),
                taken.rows(),
                taken.added(),
                taken.leftOver());
    }

    /** What the workbook said; what is no address of a cell is left out. */
    OfflineForm taken() {
        return new OfflineForm(
                place,
                formId,
                version,
                fiscalYear,
                project,
                cells.stream().flatMap(Cell::typed).toList(),
                before,
                rows,
                added,
                leftOver);
    }
}
