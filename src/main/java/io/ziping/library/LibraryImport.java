package io.ziping.library;

import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spreadsheet.Spreadsheet;
import io.ziping.spreadsheet.SpreadsheetProblem;
import io.ziping.spreadsheet.Spreadsheets;
import io.ziping.ui.Constraints;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file of indicators into the library: checked as a whole, then taken as a whole. */
@Service
@RequiredArgsConstructor
public class LibraryImport {

    /** The most indicators of the library, and of one file: what is exported can be imported again. */
    public static final int MOST = 5_000;

    private static final int NAMED_IN_ONE_ENTRY = 100;

    private final LibraryIndicatorRepository indicators;
    private final IndicatorClasses classes;
    private final Constraints constraints;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** The library or the class tree was changed after a file was checked: nothing of it was taken. */
    public static class LibraryChangedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a file and checks every row of it. No connection waits while it is unpacked.
     *
     * @throws LibraryProblem when it is no table, or there are no such columns, or no rows, or too many that are new
     */
    public ImportedRows read(byte[] file) {
        var rows = rows(file);
        if (rows.isEmpty()) {
            throw new LibraryProblem("file", "表格是空的");
        }
        var heading = rows.get(0);
        var missing = LibraryColumn.missingIn(heading);
        if (!missing.isEmpty()) {
            throw new LibraryProblem("file", "第一行要有导出文件里的七列；没有找到：" + missing);
        }
        if (rows.size() == 1) {
            throw new LibraryProblem("file", "只有标题，没有指标");
        }
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        return Objects.requireNonNull(reading.execute(status -> checked(heading, rows)));
    }

    private ImportedRows checked(Spreadsheet.Row heading, List<Spreadsheet.Row> rows) {
        var checks = checks();
        var checked = new ImportedRows(rows.stream()
                .skip(1)
                .map(row -> checks.check(row.number(), cells(row, heading)))
                .toList());
        if (hasNoRoom(checked)) {
            throw new LibraryProblem(
                    "file", "指标库最多%d个指标，停用的也算：现在有%d个，文件里新增%d个".formatted(MOST, indicators.count(), checked.added()));
        }
        return checked;
    }

    private boolean hasNoRoom(ImportedRows file) {
        return file.added() > 0 && indicators.count() + file.added() > MOST;
    }

    private List<Spreadsheet.Row> rows(byte[] file) {
        try {
            return Spreadsheets.read(file, (int) Math.max(MOST, indicators.count()) + 1)
                    .rows();
        } catch (SpreadsheetProblem problem) {
            throw new LibraryProblem("file", problem.words());
        }
    }

    private static Map<LibraryColumn, String> cells(Spreadsheet.Row row, Spreadsheet.Row heading) {
        return Arrays.stream(LibraryColumn.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        column -> row.cell(column.in(heading).orElseThrow())));
    }

    private ImportChecks checks() {
        return new ImportChecks(constraints, classes.categories(), indicators.findAll());
    }

    /**
     * Takes all rows that were fine and would change something.
     *
     * @return how many there were
     * @throws LibraryChangedException when one of them can no longer be taken
     */
    public int take(ImportedRows file, Viewer by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> store(file, by)));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException changed) {
            throw new LibraryChangedException();
        }
    }

    private int store(ImportedRows file, Viewer by) {
        var checks = checks();
        var rows = file.rows().stream()
                .map(row -> checks.check(row.number(), row.cells()))
                .toList();
        if (!rows.equals(file.rows()) || rows.stream().anyMatch(row -> !row.isFine()) || hasNoRoom(file)) {
            throw new LibraryChangedException();
        }
        var changing = file.changing();
        changing.forEach(row -> store(row, checks));
        indicators.flush();
        tell(changing, by);
        return changing.size();
    }

    private void store(ImportedRow row, ImportChecks checks) {
        var details = Objects.requireNonNull(row.details());
        var kept = checks.kept(details);
        if (kept == null) {
            indicators.save(new LibraryIndicator(details, row.inUse()));
        } else {
            kept.set(details, row.inUse());
        }
    }

    /** Names every indicator, a hundred in an entry: the log is written one at a time, and others wait for it. */
    private void tell(List<ImportedRow> taken, Viewer by) {
        for (int from = 0; from < taken.size(); from += NAMED_IN_ONE_ENTRY) {
            var part = taken.subList(from, Math.min(from + NAMED_IN_ONE_ENTRY, taken.size()));
            var named = part.stream()
                    .map(row -> row.change().label() + row.cell(LibraryColumn.NAME))
                    .collect(Collectors.joining("、"));
            events.publishEvent(new AdministrativeAct(
                    by, "导入指标库", "共%d个，第%d到%d个".formatted(taken.size(), from + 1, from + part.size()), named));
        }
    }
}
