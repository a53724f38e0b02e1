package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 of a form: its lines in their order, below a total that is typed only where no part has anything. They change
 * through an {@link EditableForm}.
 */
public final class FundingBlock {

    /** The most lines a form may have besides the total. */
    public static final int MAX_LINES = 50;

    private static final String TOTAL = FundingSource.TOTAL.name();

    private final SelfEvaluation evaluation;
    private final List<FundingLine> lines;

    /** @param lines as they are stored; changed in place */
    FundingBlock(SelfEvaluation evaluation, List<FundingLine> lines) {
        this.evaluation = evaluation;
        this.lines = lines;
    }

    /** The three official lines, as a new form has them. */
    public static List<LinePlace> official() {
        var places = new ArrayList<LinePlace>();
        for (var source : FundingSource.values()) {
            if (source != FundingSource.TOTAL) {
                places.add(new LinePlace(source.name(), null));
            }
        }
        return places;
    }

    /** All lines with anything in them, that of the total too. */
    List<FundingLine> all() {
        return lines;
    }

    /** The lines below the total. */
    public List<FundingLine> parts() {
        return lines.stream().filter(line -> !line.isTotal()).toList();
    }

    public List<LinePlace> places() {
        return parts().stream().map(FundingLine::place).toList();
    }

    /** A line below the total; empty when there is none of that key. */
    public Optional<FundingLine> part(String key) {
        return line(key).filter(line -> !line.isTotal());
    }

    /** What is typed for the total; empty when nothing is. */
    public Optional<FundingLine> total() {
        return line(TOTAL);
    }

    private Optional<FundingLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** What a cell holds; empty when its line does not exist (any more). */
    Optional<String> read(CellAddress.OfFunding cell) {
        var found = line(cell.line()).map(line -> line.read(cell.field()));
        return found.isEmpty() && cell.line().equals(TOTAL) ? Optional.of("") : found;
    }

    /** Writes a cell; nothing happens when its line does not exist. */
    void write(CellAddress.OfFunding cell, String text) {
        if (cell.line().equals(TOTAL) && line(TOTAL).isEmpty() && !text.isEmpty()) {
            lines.add(0, new FundingLine(evaluation, new LinePlace(TOTAL, null)));
        }
        line(cell.line()).ifPresent(line -> line.write(cell.field(), text));
    }

    /**
     * Adds a line behind the other parts of its parent, or in front of another line; a known key or an unknown parent
     * changes nothing.
     */
    void add(LinePlace place, @Nullable String before) {
        if (line(place.key()).isPresent()
                || (place.parent() != null && part(place.parent()).isEmpty())) {
            return;
        }
        var places = new ArrayList<>(places());
        int at = before == null ? -1 : indexOf(places, before);
        places.add(at < 0 ? end(places, place.parent()) : at, place);
        arrange(places);
    }

    /** Removes a line and its own parts; an unknown key changes nothing. */
    void remove(String key) {
        var places = new ArrayList<>(places());
        int at = indexOf(places, key);
        if (at >= 0) {
            places.subList(at, end(places, key)).clear();
            arrange(places);
        }
    }

    /** Behind a line and everything that is a part of it. */
    private static int end(List<LinePlace> places, @Nullable String parent) {
        if (parent == null) {
            return places.size();
        }
        int end = indexOf(places, parent) + 1;
        var inside = new HashSet<>(List.of(parent));
        while (end < places.size()
                && places.get(end).parent() != null
                && inside.contains(places.get(end).parent())) {
            inside.add(places.get(end++).key());
        }
        return end;
    }

    private static int indexOf(List<LinePlace> places, String key) {
        return places.stream().map(LinePlace::key).toList().indexOf(key);
    }

    /** Makes the lines those of a list, in its order: new ones are blank, those not in it are gone. */
    void arrange(List<LinePlace> places) {
        var keys = places.stream().map(LinePlace::key).toList();
        lines.removeIf(line -> !line.isTotal() && !keys.contains(line.key()));
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (part(place.key()).isEmpty()) {
                lines.add(new FundingLine(evaluation, place));
            }
            part(place.key()).orElseThrow().placeAt(i, place.parent());
        }
        lines.sort(Comparator.comparing((FundingLine line) -> !line.isTotal()).thenComparing(FundingLine::getPosition));
    }

    ScoreSheet.FundingRow typedTotal() {
        return line(TOTAL)
                .map(line -> row(line, null))
                .orElseGet(() -> ScoreSheet.FundingRow.of(FundingSource.TOTAL, "", "", ""));
    }

    /** The parts as the rules read them. */
    List<ScoreSheet.FundingRow> rows() {
        var numbers = new HashMap<String, Integer>();
        var rows = new ArrayList<ScoreSheet.FundingRow>();
        for (var line : parts()) {
            rows.add(row(line, line.getParentKey() == null ? null : numbers.get(line.getParentKey())));
            numbers.put(line.key(), rows.size() - 1);
        }
        return rows;
    }

    private static ScoreSheet.FundingRow row(FundingLine line, @Nullable Integer parent) {
        return new ScoreSheet.FundingRow(
                line.getSource(),
                line.printedName(),
                parent,
                line.read(FundingField.INITIAL_BUDGET),
                line.read(FundingField.ADJUSTED_BUDGET),
                line.read(FundingField.EXECUTED_AMOUNT));
    }

    /** Keeps what was computed of the lines. */
    void keep(FundingResult total, List<FundingResult> results) {
        line(TOTAL).ifPresent(line -> line.keep(total));
        var parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).keep(results.get(i));
        }
    }
}
