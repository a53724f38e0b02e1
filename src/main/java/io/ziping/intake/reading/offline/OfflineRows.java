package io.ziping.intake.reading.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.intake.reading.offline.OfflineTab.Entry;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.values.TypedText;
import io.ziping.sheet.OfflineCopy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the tab that was filled in, each recognised by its hidden name wherever it stands now. */
public final class OfflineRows {

    private static final String ROW = "row.";
    private static final int LONGEST_NOTE = 200;
    /** As many as a form may have rows. */
    private static final int MOST_NEW_ROWS = 500;

    private final OfflineTab tab;
    private final String name;
    private final List<Row> rows;
    private final List<Entry> ofNewRow;
    private final Map<String, Row> byLine = new HashMap<>();
    private final List<LeftOver> leftOver = new ArrayList<>();
    private final Map<Row, UUID> standing = new LinkedHashMap<>();
    private final List<Row> fresh = new ArrayList<>();

    /** @param others what is to be said of the workbook's other tabs */
    public OfflineRows(OfflineTab tab, String name, List<Row> rows, List<LeftOver> others) {
        leftOver.addAll(others);
        this.tab = tab;
        this.name = name;
        this.rows = rows;
        this.ofNewRow = tab.ofNewRow();
    }

    public OfflineForm read() {
        recognise();
        var cells = new ArrayList<OfflineForm.Cell>();
        tab.lines().forEach((line, entries) -> {
            if (!line.startsWith(OfflineCopy.NEW)) {
                cells.addAll(cells(line, entries));
            }
        });
        var lines = standing.entrySet().stream()
                .map(row -> new OfflineForm.Line(
                        row.getValue(),
                        text(row.getKey(), OfflineCopy.NEW_DIMENSION),
                        text(row.getKey(), OfflineCopy.NEW_CATEGORY)))
                .toList();
        return new OfflineForm(
                "工作表“" + name + "”",
                tab.formId(),
                tab.version(),
                tab.fiscalYear(),
                tab.project(),
                cells,
                tab.rows(),
                lines,
                fresh.stream().map(this::added).toList(),
                leftOver);
    }

    /** Tells the rows there were from new ones, and from what was written elsewhere. */
    private void recognise() {
        var copies = new LinkedHashMap<String, List<Row>>();
        boolean inIndicators = false;
        for (var row : rows) {
            var line = OfflineKeys.line(row);
            inIndicators =
                    (inIndicators || OfflineCopy.HEADER_LINE.equals(line)) && !OfflineCopy.RESULT_LINE.equals(line);
            if (line != null && tab.lines().containsKey(line) && !line.startsWith(OfflineCopy.NEW)) {
                copies.computeIfAbsent(line, any -> new ArrayList<>()).add(row);
            } else if (inIndicators && !isEmpty(row)) {
                fresh.add(row);
            } else if (line == null && !inIndicators) {
                leave(row.place(), row.text());
            }
        }
        copies.forEach(this::original);
        requireColumns();
        for (var row : rows) {
            var line = OfflineKeys.line(row);
            if (line != null
                    && line.startsWith(ROW)
                    && row.equals(byLine.get(line))
                    && (!isEmpty(row) || wasEmpty(line))) {
                CellAddress.rowKey(line.substring(ROW.length())).ifPresent(key -> standing.put(row, key));
            }
        }
        if (fresh.size() > MOST_NEW_ROWS) {
            throw OfflineTab.changed();
        }
        fresh.sort((one, other) -> Integer.compare(one.number(), other.number()));
    }

    /** Where columns were put in or taken out, or the header is gone, nothing stands where it did. */
    private void requireColumns() {
        var header = byLine.get(OfflineCopy.HEADER_LINE);
        var entries = tab.lines().getOrDefault(OfflineCopy.HEADER_LINE, List.of());
        if (header == null
                || entries.isEmpty()
                || !entries.stream().allMatch(entry -> OfflineCells.isAsItWas(header, entry))) {
            throw OfflineTab.changed();
        }
    }

    /** Of a row that was copied, the one most like what it was; the others are new. */
    private void original(String line, List<Row> copies) {
        var entries = Objects.requireNonNull(tab.lines().get(line));
        var original = copies.get(0);
        long most = -1;
        for (var copy : copies) {
            long same = entries.stream()
                    .filter(entry -> OfflineCells.isAsItWas(copy, entry))
                    .count();
            if (same > most) {
                most = same;
                original = copy;
            }
        }
        byLine.put(line, original);
        for (var copy : copies) {
            if (!copy.equals(original) && line.startsWith(ROW) && !isEmpty(copy)) {
                fresh.add(copy);
            } else if (!copy.equals(original) && !line.startsWith(ROW)) {
                leave(copy.place(), "这一行有两份，读的是另一份：" + copy.text());
            }
        }
    }

    private boolean isEmpty(Row row) {
        return ofNewRow.stream().filter(this::isContent).allMatch(entry -> {
            var cell = row.at(entry.column());
            return cell == null || cell.isBlank() || !row.begins(cell);
        });
    }

    /** A row that held nothing when it was taken away is not one that somebody cleared. */
    private boolean wasEmpty(String line) {
        return Objects.requireNonNull(tab.lines().get(line)).stream()
                .filter(entry -> entry.address() != null)
                .allMatch(entry -> entry.text().isEmpty());
    }

    private boolean isContent(Entry entry) {
        return !entry.isNamed(OfflineCopy.NEW_DIMENSION) && !entry.isNamed(OfflineCopy.NEW_CATEGORY);
    }

    private List<OfflineForm.Cell> cells(String line, List<Entry> entries) {
        var row = byLine.get(line);
        boolean removed = line.startsWith(ROW) && (row == null || !standing.containsKey(row));
        if (row == null && !removed) {
            entries.stream()
                    .map(Entry::address)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(cell -> leave("工作表“" + name + "”", "有一行不在了，没有改动：" + cell.label()));
        }
        if (row != null) {
            overwritten(row);
        }
        var cells = new ArrayList<OfflineForm.Cell>();
        for (var entry : entries) {
            var address = entry.address();
            if (address != null) {
                var now = row == null || removed
                        ? new OfflineForm.Text(entry.text(), null, "")
                        : OfflineCells.read(row, entry, entry.text());
                cells.add(new OfflineForm.Cell(address, entry.text(), now.now(), now.doubt(), now.place()));
            } else if (row != null) {
                locked(row, entry);
            }
        }
        return cells;
    }

    /** What is computed or given stays; who changed it is told. */
    private void locked(Row row, Entry entry) {
        var now = OfflineCells.read(row, entry, entry.text());
        if (!now.now().equals(entry.text()) && !TypedText.isSameNumber(now.now(), entry.text())) {
            leave(
                    now.place().isEmpty() ? row.place() : now.place(),
                    "灰色的格不带回：原来是“%s”，文件里是“%s”".formatted(entry.text(), now.now()));
        }
    }

    /** Nobody types a formula's result: whoever put a figure in its place is told that it is not taken over. */
    private void overwritten(Row row) {
        for (var cell : row.cells()) {
            var doubt = cell.doubt();
            if (doubt != null && doubt.startsWith(OfflineKeys.OVERWRITTEN) && row.begins(cell)) {
                leave(cell.place(), "由公式算出的格不带回，文件里改成了“%s”".formatted(cell.text()));
            }
        }
    }

    private OfflineForm.Added added(Row row) {
        var cells = new EnumMap<IndicatorField, OfflineForm.Text>(IndicatorField.class);
        for (var entry : ofNewRow) {
            for (var field : IndicatorField.values()) {
                if (field.key().equals(entry.name())) {
                    cells.put(field, OfflineCells.read(row, entry, ""));
                }
            }
        }
        return new OfflineForm.Added(
                row.place(),
                text(row, OfflineCopy.NEW_DIMENSION),
                text(row, OfflineCopy.NEW_CATEGORY),
                below(row),
                cells);
    }

    private @Nullable UUID below(Row row) {
        return standing.entrySet().stream()
                .filter(other -> other.getKey().number() > row.number())
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** The name of a class beside a row, in whichever row it begins. */
    private String text(Row row, String ending) {
        return ofNewRow.stream()
                .filter(entry -> entry.isNamed(ending))
                .map(entry -> row.at(entry.column()))
                .filter(Objects::nonNull)
                .map(cell -> OfflineForm.clean(cell.text()))
                .findFirst()
                .orElse("");
    }

    private void leave(String place, String text) {
        leftOver.add(new LeftOver(place, Words.shorten(OfflineForm.clean(text), LONGEST_NOTE)));
    }
}
