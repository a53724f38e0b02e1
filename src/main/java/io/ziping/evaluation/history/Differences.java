package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What differs between two contents of a form, in the order of the form. */
final class Differences {

    private final FormContent before;
    private final FormContent after;
    private final List<CellDifference> found = new ArrayList<>();

    private Differences(FormContent before, FormContent after) {
        this.before = before;
        this.after = after;
    }

    static List<CellDifference> between(FormContent before, FormContent after) {
        return new Differences(before, after).find();
    }

    private List<CellDifference> find() {
        after.placesOutsideRows().filter(this::wasThere).forEach(this::compare);
        lines();
        for (var row : after.rows()) {
            if (before.numberOf(row.key()).isEmpty()) {
                add(
                        CellDifference.Kind.ROW_ADDED,
                        "row." + row.key(),
                        name(after, row.key()),
                        "",
                        texts(after, row.key()));
            } else {
                for (var field : IndicatorField.values()) {
                    compare(new CellAddress.OfIndicator(row.key(), field));
                }
            }
        }
        for (var row : before.rows()) {
            if (after.numberOf(row.key()).isEmpty()) {
                add(
                        CellDifference.Kind.ROW_REMOVED,
                        "row." + row.key(),
                        name(before, row.key()),
                        texts(before, row.key()),
                        "");
            }
        }
        if (reordered()) {
            add(CellDifference.Kind.ROWS_MOVED, "", "行的顺序或归类", "", "");
        }
        return found;
    }

    /** Whether the line of a cell was there before; the cells of a line that came are told with the line. */
    private boolean wasThere(CellAddress cell) {
        return !(cell instanceof CellAddress.OfFunding of)
                || of.line().equals(FundingSource.TOTAL.name())
                || before.hasLine(of.line());
    }

    private void lines() {
        for (var line : after.lines()) {
            if (!before.hasLine(line.key())) {
                add(CellDifference.Kind.LINE_ADDED, "funding." + line.key(), name(after, line), "", texts(after, line));
            }
        }
        for (var line : before.lines()) {
            if (!after.hasLine(line.key())) {
                add(
                        CellDifference.Kind.LINE_REMOVED,
                        "funding." + line.key(),
                        name(before, line),
                        texts(before, line),
                        "");
            }
        }
        if (!stayed(after, before).equals(stayed(before, after))) {
            add(CellDifference.Kind.LINES_MOVED, "", "资金各行的顺序或归属", "", "");
        }
    }

    private static List<LinePlace> stayed(FormContent content, FormContent other) {
        return content.lines().stream()
                .filter(line -> other.hasLine(line.key()))
                .toList();
    }

    private static String name(FormContent content, LinePlace line) {
        var typed = content.read(new CellAddress.OfFunding(line.key(), FundingField.NAME));
        return "资金“"
                + FundingNames.bare(
                        typed.isBlank()
                                ? LinePlace.officialSource(line.key())
                                        .map(FundingSource::label)
                                        .orElse("没有名称")
                                : typed)
                + "”";
    }

    private static String texts(FormContent content, LinePlace line) {
        return FundingField.AMOUNTS.stream()
                .map(field -> content.read(new CellAddress.OfFunding(line.key(), field)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void compare(CellAddress cell) {
        var old = before.read(cell);
        var now = after.read(cell);
        if (!old.equals(now)) {
            add(CellDifference.Kind.CHANGED, cell.toString(), label(cell), old, now);
        }
    }

    private void add(CellDifference.Kind kind, String address, String label, String old, String now) {
        found.add(new CellDifference(kind, address, label, old, now));
    }

    private boolean reordered() {
        var stayedAfter = after.rows().stream()
                .filter(row -> before.numberOf(row.key()).isPresent())
                .toList();
        var stayedBefore = before.rows().stream()
                .filter(row -> after.numberOf(row.key()).isPresent())
                .toList();
        return !stayedAfter.equals(stayedBefore);
    }

    private String label(CellAddress cell) {
        if (cell instanceof CellAddress.OfIndicator of) {
            return name(after, of.row()) + " " + cell.label();
        }
        if (cell instanceof CellAddress.OfFunding of
                && LinePlace.officialSource(of.line()).isEmpty()) {
            return name(after, new LinePlace(of.line(), null)) + " " + cell.label();
        }
        return after.label(cell);
    }

    private static String name(FormContent content, UUID row) {
        var number = content.numberOf(row).map(n -> "第" + n + "项").orElse("");
        return number
                + Optional.of(content.read(new CellAddress.OfIndicator(row, IndicatorField.NAME))
                                .strip())
                        .filter(name -> !name.isEmpty())
                        .map(name -> "“" + name + "”")
                        .orElse("");
    }

    private static String texts(FormContent content, UUID row) {
        return Arrays.stream(IndicatorField.values())
                .map(field -> content.read(new CellAddress.OfIndicator(row, field)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
