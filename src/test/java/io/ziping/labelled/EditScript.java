package io.ziping.labelled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changes of a base form written by hand, one a line:
 *
 * <pre>{@code
 * @ name | base          what it is, and of which form
 * 实际 + a sentence       also 预期; `:=` replaces the text, `~ old => new` a passage
 * 行 3 := a row           as in a base form; `加行 3 :=` puts one behind row 3, `删行 3` removes it
 * 行 3 目标 := ≥5(次)     also 类别 名称 完成 分值 得分 原因
 * 资金 1 := a line        a part of the funding block; `加资金 :=` adds one
 * 项目 := …               also 单位 部门 年度, 金额 := 元
 * 上年 …                  any of these for last year's form; 无上年 takes it away
 * 指 实际 行3完成         where a finding must fall; also 总分 等级 执行 执行率 执行得分 of the total line, 指标 and 表 for
 *                        all rows and the whole form, or a JSON pointer
 * }</pre>
 */
record EditScript(String name, String base, List<String> edits, Set<String> cells) {

    private static final Pattern CELL = Pattern.compile("行(\\d+)(类别|名称|目标|完成|分值|得分|原因)");
    private static final String LAST = "上年 ";
    private static final String WITHOUT_LAST = "无上年";

    static List<EditScript> read(String folder) {
        var scripts = new ArrayList<EditScript>();
        for (var file : Resources.files(folder)) {
            for (var line : Resources.lines(file)) {
                if (line.startsWith("@")) {
                    var cells = Cut.cells(line.substring(1));
                    scripts.add(new EditScript(cells.get(0), cells.get(1), new ArrayList<>(), new HashSet<>()));
                } else {
                    scripts.get(scripts.size() - 1).take(line);
                }
            }
        }
        return scripts;
    }

    private void take(String line) {
        if (line.startsWith("指 ")) {
            for (var cell : line.substring(2).split(" ")) {
                cells.add(pointer(cell));
            }
        } else {
            edits.add(line);
        }
    }

    private static String pointer(String cell) {
        var ofRow = CELL.matcher(cell);
        if (!ofRow.matches()) {
            return switch (cell) {
                case "预期" -> Pointers.EXPECTED;
                case "实际" -> Pointers.ACHIEVED;
                case "总分" -> Pointers.TOTAL_SCORE;
                case "等级" -> Pointers.GRADE;
                case "执行" -> Pointers.total(Pointers.EXECUTED);
                case "执行率" -> Pointers.total(Pointers.RATE);
                case "执行得分" -> Pointers.total("score");
                case "指标" -> Pointers.INDICATORS;
                case "表" -> "";
                default -> {
                    if (!cell.startsWith("/")) {
                        throw new IllegalArgumentException("no cell " + cell);
                    }
                    yield cell;
                }
            };
        }
        int row = Integer.parseInt(ofRow.group(1)) - 1;
        return switch (ofRow.group(2)) {
            case "类别" -> Pointers.category(row);
            case "名称" -> Pointers.name(row);
            case "目标" -> Pointers.target(row);
            case "完成" -> Pointers.actual(row);
            case "分值" -> Pointers.weight(row);
            case "得分" -> Pointers.score(row);
            default -> Pointers.reason(row);
        };
    }

    /** The base with all changes. */
    BaseForm apply(BaseForm from) {
        var form = from.form();
        var lastYear = from.lastYear();
        for (var edit : edits) {
            if (edit.equals(WITHOUT_LAST)) {
                lastYear = Optional.empty();
            } else if (edit.startsWith(LAST)) {
                lastYear = lastYear.map(
                        last -> Edit.parse(edit.substring(LAST.length())).of(last));
            } else {
                form = Edit.parse(edit).of(form);
            }
        }
        return new BaseForm(from.id(), form, lastYear);
    }
}
