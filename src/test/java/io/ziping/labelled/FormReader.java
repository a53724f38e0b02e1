package io.ziping.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a form from the lines of a data file, {@code label: text}. */
final class FormReader {

    private final Map<String, String> texts = new HashMap<>();
    private final List<FundingData> funding = new ArrayList<>();
    private final List<RowData> rows = new ArrayList<>();
    private final Map<Integer, String> otherRows = new HashMap<>();

    private FormReader(List<String> lines) {
        lines.forEach(this::take);
    }

    private void take(String line) {
        int colon = line.indexOf(':');
        var label = line.substring(0, colon);
        var text = line.substring(colon + 1).strip();
        if (label.equals("资金")) {
            funding.add(FundingData.parse(text));
        } else if (label.equals("行")) {
            rows.add(RowData.parse(text));
        } else if (label.startsWith("行 ")) {
            otherRows.put(Integer.parseInt(label.substring(2)) - 1, text);
        } else {
            texts.put(label, text);
        }
    }

    static FormData read(List<String> lines) {
        var read = new FormReader(lines);
        return new FormData(
                Integer.parseInt(read.text("年度")),
                read.text("项目"),
                read.text("主管部门"),
                read.text("实施单位"),
                "元".equals(read.texts.get("金额")) ? FormData.YUAN : FormData.WAN_YUAN,
                List.copyOf(read.funding),
                MarkedText.parse(read.text("预期")),
                MarkedText.parse(read.text("实际")),
                List.copyOf(read.rows));
    }

    /** Last year's form: this year's rows with the targets, actuals and scores of then. */
    static FormData yearBefore(FormData form, List<String> lines) {
        var read = new FormReader(lines);
        var rows = new ArrayList<RowData>();
        for (int i = 0; i < form.rows().size(); i++) {
            rows.add(read.rowThen(i, form.row(i).withScore(form.row(i).weight()).withReason("")));
        }
        return form.withYear(form.year() - 1)
                .withFunding(List.copyOf(read.funding))
                .withExpected(MarkedText.parse(read.text("预期")))
                .withAchieved(MarkedText.parse(read.text("实际")))
                .withRows(List.copyOf(rows));
    }

    private RowData rowThen(int index, RowData now) {
        var line = otherRows.get(index);
        if (line == null) {
            return now;
        }
        var cells = Cut.cells(line);
        var then = now.withTarget(cells.get(0)).withActual(cells.get(1));
        return cells.size() == 2
                ? then
                : then.withWeight(RowData.points(cells.get(2)))
                        .withScore(RowData.points(cells.get(3)))
                        .withReason(cells.get(4));
    }

    private String text(String label) {
        var text = texts.get(label);
        if (text == null) {
            throw new IllegalArgumentException("no " + label);
        }
        return text;
    }
}
