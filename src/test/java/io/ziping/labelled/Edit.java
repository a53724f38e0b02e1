package io.ziping.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of an {@link EditScript}. */
record Edit(String place, String operator, String text) {

    private static final Pattern LINE = Pattern.compile("(\\S+(?: \\d+)?(?: \\S+)?) (:=|\\+|~) (.*)");
    private static final Pattern REMOVAL = Pattern.compile("删行 \\d+");
    private static final String REPLACED = " => ";

    static Edit parse(String line) {
        if (REMOVAL.matcher(line).matches()) {
            return new Edit(line, "", "");
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not understood: " + line);
        }
        return new Edit(parts.group(1), parts.group(2), parts.group(3));
    }

    FormData of(FormData form) {
        var words = place.split(" ");
        return switch (words[0]) {
            case "预期" -> form.withExpected(changed(form.expected()));
            case "实际" -> form.withAchieved(changed(form.achieved()));
            case "项目" -> form.withProject(text);
            case "单位" -> form.withUnit(text);
            case "部门" -> form.withDepartment(text);
            case "年度" -> form.withYear(Integer.parseInt(text));
            case "金额" -> form.withAmountUnit(text.equals("元") ? FormData.YUAN : FormData.WAN_YUAN);
            case "资金" -> form.withFundingLine(index(words), FundingData.parse(text));
            case "加资金" -> form.withFunding(added(form.funding()));
            case "行" -> row(form, words);
            case "加行" -> form.inserted(index(words) + 1, RowData.parse(text));
            case "删行" -> form.removed(index(words));
            default -> throw new IllegalArgumentException("no place " + place);
        };
    }

    private MarkedText changed(MarkedText before) {
        return switch (operator) {
            case ":=" -> MarkedText.parse(text);
            case "+" -> before.then(text);
            default -> {
                var halves = text.split(REPLACED, 2);
                yield before.replacing(halves[0], halves[1]);
            }
        };
    }

    private static int index(String[] words) {
        return Integer.parseInt(words[1]) - 1;
    }

    private List<FundingData> added(List<FundingData> lines) {
        var more = new ArrayList<>(lines);
        more.add(FundingData.parse(text));
        return List.copyOf(more);
    }

    private FormData row(FormData form, String[] words) {
        int index = index(words);
        if (words.length == 2) {
            return form.withRow(index, RowData.parse(text));
        }
        var row = form.row(index);
        return form.withRow(
                index,
                switch (words[2]) {
                    case "类别" -> row.withClass(text);
                    case "名称" -> row.withName(text);
                    case "目标" -> row.withTarget(text);
                    case "完成" -> row.withActual(text);
                    case "分值" ->
                        row.fullMarks()
                                ? row.withWeight(RowData.points(text)).withScore(RowData.points(text))
                                : row.withWeight(RowData.points(text));
                    case "得分" -> row.withScore(RowData.points(text));
                    case "原因" -> row.withReason(text);
                    default -> throw new IllegalArgumentException("no cell " + place);
                });
    }
}
