package io.ziping.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Units that have the same project with the same indicators, each with figures and a sentence of its own.
 *
 * @param members one for each form, in order
 */
record PeerGroup(String id, List<FormData> forms, List<Member> members) {

    private static final String VALUE = "#";

    /** The unit's name, and the name of its place. */
    record Member(String unit, String place) {}

    static List<PeerGroup> all() {
        return all("peers");
    }

    /** The groups of a folder of the data files. */
    static List<PeerGroup> all(String folder) {
        return Resources.files(folder).stream().map(PeerGroup::read).toList();
    }

    /** The others' forms. */
    List<FormData> without(int index) {
        var others = new ArrayList<>(forms);
        others.remove(index);
        return List.copyOf(others);
    }

    private static PeerGroup read(String name) {
        var texts = new HashMap<String, String>();
        var rows = new ArrayList<RowData>();
        var units = new ArrayList<String>();
        for (var line : Resources.lines(name)) {
            int colon = line.indexOf(':');
            var label = line.substring(0, colon);
            var text = line.substring(colon + 1).strip();
            switch (label) {
                case "行" -> rows.add(RowData.parse(text));
                case "单位" -> units.add(text);
                default -> texts.put(label, text);
            }
        }
        var forms = new ArrayList<FormData>();
        var members = new ArrayList<Member>();
        for (var unit : units) {
            var cells = Cut.cells(unit);
            members.add(new Member(cells.get(0), cells.get(1)));
            forms.add(form(texts, rows, cells));
        }
        return new PeerGroup(Resources.stem(name), List.copyOf(forms), List.copyOf(members));
    }

    /** {@code unit | place | budget | executed | number of the wording | target/actual … | own sentence}. */
    private static FormData form(Map<String, String> texts, List<RowData> template, List<String> cells) {
        var rows = new ArrayList<RowData>();
        var values = List.of(cells.get(5).split(" ")).iterator();
        for (var row : template) {
            if (row.target().contains(VALUE)) {
                var value = values.next().split("/");
                rows.add(row.withTarget(row.target().replace(VALUE, value[0]))
                        .withActual(row.actual().replace(VALUE, value[1])));
            } else {
                rows.add(row);
            }
        }
        var wording = cells.get(4);
        var form = new FormData(
                Integer.parseInt(text(texts, "年度")),
                text(texts, "项目"),
                text(texts, "主管部门"),
                cells.get(0),
                FormData.WAN_YUAN,
                List.of(
                        new FundingData(FundingData.APPROPRIATION, cells.get(2), cells.get(2), cells.get(3)),
                        new FundingData(FundingData.CARRYOVER, "0.00", "0.00", "0.00"),
                        new FundingData(FundingData.OTHER, "0.00", "0.00", "0.00")),
                MarkedText.parse(placed(text(texts, "预期 " + wording), cells)),
                MarkedText.parse(placed(text(texts, "实际 " + wording), cells) + cells.get(6)),
                List.copyOf(rows));
        return filled(form);
    }

    private static String text(Map<String, String> texts, String label) {
        return Objects.requireNonNull(texts.get(label), label);
    }

    private static String placed(String text, List<String> cells) {
        return text.replace("【单位】", cells.get(0)).replace("【地】", cells.get(1));
    }

    private static FormData filled(FormData form) {
        var filled = form;
        for (int row = 0; row < form.rows().size(); row++) {
            var data = form.row(row);
            filled = filled.withExpected(
                            filled.expected().withFigures(MarkedText.ref(row), text -> number(text, data.target())))
                    .withAchieved(
                            filled.achieved().withFigures(MarkedText.ref(row), text -> number(text, data.actual())));
        }
        return filled;
    }

    private static String number(String text, String cell) {
        return text.replace(
                VALUE, Quantity.of(cell).orElseThrow().stripTrailingZeros().toPlainString());
    }
}
