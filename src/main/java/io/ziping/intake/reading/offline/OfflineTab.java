package io.ziping.intake.reading.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.intake.reading.table.Row;
import io.ziping.sheet.OfflineCopy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hidden tab of a workbook that was taken away: which form it is of, and what stood in each cell. */
public final class OfflineTab {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SMALL = Pattern.compile("\\d{1,4}");
    private static final Pattern NEW_ADDRESS = Pattern.compile("new\\.\\d{1,4}\\.[a-zA-Z]{1,40}");

    private final List<String> heading;
    private final Map<String, List<Entry>> lines = new LinkedHashMap<>();
    private final Set<UUID> rows = new LinkedHashSet<>();

    /**
     * A cell as it was.
     *
     * @param address the form's cell; {@code null} when it was not to be filled, and of a row that is to be new
     * @param name what it is called in a row that is to be new; blank of others
     */
    record Entry(@Nullable CellAddress address, String name, int column, String text) {

        /** Whether it is one of a new row of such a name, as {@link OfflineCopy} has it with a dot in front. */
        boolean isNamed(String ending) {
            return ending.equals("." + name);
        }
    }

    /** @throws FileProblem when it is not what was written */
    public OfflineTab(List<Row> found) {
        if (found.isEmpty()) {
            throw changed();
        }
        heading = texts(found.get(0));
        if (!heading.get(0).equals(OfflineCopy.MARK)) {
            throw changed();
        }
        if (!heading.get(1).equals(OfflineCopy.FORMAT)) {
            throw new FileProblem("这是另一个版本的系统做的带走填写的表，这里认不全");
        }
        if (!NUMBER.matcher(heading.get(2)).matches()
                || !NUMBER.matcher(heading.get(3)).matches()
                || !SMALL.matcher(heading.get(4)).matches()) {
            throw changed();
        }
        var addresses = new HashSet<String>();
        for (var row : found.subList(1, found.size())) {
            var texts = texts(row);
            if (texts.get(0).isEmpty()) {
                // only a name for the lists beside
                continue;
            }
            var entry = entry(texts);
            if (!texts.get(1).isEmpty() && !addresses.add(texts.get(1))) {
                throw changed();
            }
            lines.computeIfAbsent(texts.get(0), line -> new ArrayList<>()).add(entry);
        }
    }

    private Entry entry(List<String> texts) {
        var address = texts.get(1);
        if (!SMALL.matcher(texts.get(2)).matches()) {
            throw changed();
        }
        int column = Integer.parseInt(texts.get(2));
        var text = OfflineForm.clean(texts.get(3));
        if (texts.get(0).startsWith(OfflineCopy.NEW)) {
            return new Entry(null, nameInNewRow(address), column, text);
        }
        return new Entry(address.isEmpty() ? null : cell(address, texts.get(0)), "", column, text);
    }

    private static String nameInNewRow(String address) {
        if (!address.isEmpty() && !NEW_ADDRESS.matcher(address).matches()) {
            throw changed();
        }
        return address.substring(address.lastIndexOf('.') + 1);
    }

    private CellAddress cell(String address, String line) {
        var cell = CellAddress.parse(address).orElseThrow(OfflineTab::changed);
        if (!cell.toString().equals(address)) {
            throw changed();
        }
        if (cell instanceof CellAddress.OfIndicator indicator) {
            if (!line.equals("row." + indicator.row())) {
                throw changed();
            }
            rows.add(indicator.row());
        }
        return cell;
    }

    /** The first columns' texts. */
    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < 6; column++) {
            var cell = row.at(column);
            texts.add(cell == null ? "" : cell.text());
        }
        return texts;
    }

    public static FileProblem changed() {
        return new FileProblem("这份带走填写的表里，隐藏的工作表或列被改动过");
    }

    long formId() {
        return Long.parseLong(heading.get(2));
    }

    long version() {
        return Long.parseLong(heading.get(3));
    }

    int fiscalYear() {
        return Integer.parseInt(heading.get(4));
    }

    String project() {
        return OfflineForm.clean(heading.get(5));
    }

    /** The cells of each row, by its line. */
    Map<String, List<Entry>> lines() {
        return lines;
    }

    /** The indicators there were, in their order. */
    List<UUID> rows() {
        return List.copyOf(rows);
    }

    /** The cells of a new row. */
    List<Entry> ofNewRow() {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(OfflineCopy.NEW))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(OfflineTab::changed);
    }
}
