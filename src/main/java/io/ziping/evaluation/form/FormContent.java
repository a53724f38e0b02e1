package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.LinePlaces;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people typed into a form, cell by cell, and the order of its rows. */
public final class FormContent {

    /** Stands for the categories and the order of the rows, as if they were a cell. */
    public static final String ROWS = "rows";

    /** Stands for the funding lines, their order and what they are parts of, as if they were a cell. */
    static final String LINES = "funding";

    private final Map<String, String> cells;
    private List<LinePlace> lines;
    private List<RowPlace> rows;

    private FormContent(Map<String, String> cells, List<LinePlace> lines, List<RowPlace> rows) {
        this.cells = cells;
        this.lines = lines;
        this.rows = rows;
    }

    public static FormContent of(SelfEvaluation form) {
        var cells = new LinkedHashMap<String, String>();
        for (var field : FormField.values()) {
            put(cells, form, new CellAddress.OfForm(field));
        }
        for (var line : form.funding().all()) {
            for (var field : FundingField.values()) {
                put(cells, form, new CellAddress.OfFunding(line.key(), field));
            }
        }
        var rows = new ArrayList<RowPlace>();
        for (var row : form.getIndicators()) {
            rows.add(new RowPlace(row.getRowKey(), row.getCategory().identity()));
            for (var field : IndicatorField.values()) {
                cells.put(new CellAddress.OfIndicator(row.getRowKey(), field).toString(), row.read(field));
            }
        }
        return new FormContent(cells, form.funding().places(), rows);
    }

    /** What was kept, by the addresses of its cells. */
    public static FormContent of(Map<String, String> cells, List<LinePlace> lines, List<RowPlace> rows) {
        return new FormContent(new LinkedHashMap<>(cells), lines, rows);
    }

    private static void put(Map<String, String> cells, SelfEvaluation form, CellAddress cell) {
        form.read(cell).ifPresent(text -> cells.put(cell.toString(), text));
    }

    public FormContent copy() {
        return new FormContent(new LinkedHashMap<>(cells), List.copyOf(lines), List.copyOf(rows));
    }

    public List<LinePlace> lines() {
        return lines;
    }

    public List<RowPlace> rows() {
        return rows;
    }

    /** What stands in a cell; blank when there is none. */
    public String read(String address) {
        return switch (address) {
            case ROWS -> written(rows);
            case LINES -> LinePlaces.write(lines);
            default -> cells.getOrDefault(address, "");
        };
    }

    /** Puts a text where it was. */
    public void write(String address, String text) {
        if (address.equals(ROWS)) {
            rows = read(text.isEmpty() ? List.of() : Arrays.asList(text.split(",")));
        } else if (address.equals(LINES)) {
            lines = LinePlaces.read(text);
        } else if (text.isEmpty()) {
            cells.remove(address);
        } else {
            cells.put(address, text);
        }
    }

    /** The addresses whose text another content has otherwise; the lines and the rows last. */
    public List<String> differing(FormContent other) {
        var addresses = new LinkedHashMap<>(cells);
        addresses.putAll(other.cells);
        var differing = addresses.keySet().stream()
                .filter(address -> !read(address).equals(other.read(address)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!lines.equals(other.lines)) {
            differing.add(LINES);
        }
        if (!rows.equals(other.rows)) {
            differing.add(ROWS);
        }
        return differing;
    }

    /** Every cell that holds something, in the order of the form. */
    public Stream<String> addresses() {
        return List.copyOf(cells.keySet()).stream();
    }

    /** Every cell there is for its rows and lines, blank ones and those of the total too, in the order of the form. */
    Stream<CellAddress> places() {
        var keys = Stream.concat(
                Stream.of(FundingSource.TOTAL.name()), lines.stream().map(LinePlace::key));
        return Stream.of(
                        Arrays.stream(FormField.values()).map(CellAddress.OfForm::new),
                        keys.flatMap(key -> Arrays.stream(FundingField.values())
                                .map(field -> new CellAddress.OfFunding(key, field))),
                        rows.stream()
                                .flatMap(row -> Arrays.stream(IndicatorField.values())
                                        .map(field -> new CellAddress.OfIndicator(row.key(), field))))
                .flatMap(Function.identity());
    }

    /** The number of a row from 1; empty when there is none. */
    public Optional<Integer> numberOf(UUID key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static String written(List<RowPlace> rows) {
        return rows.stream().map(row -> row.key() + ":" + row.categoryId()).collect(Collectors.joining(","));
    }

    private static List<RowPlace> read(List<String> rows) {
        return rows.stream()
                .map(row -> row.split(":", 2))
                .map(row -> new RowPlace(UUID.fromString(row[0]), Long.parseLong(Objects.requireNonNull(row[1]))))
                .toList();
    }
}
