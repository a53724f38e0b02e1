package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.TypedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Characters the print has no shape for, said while the form can still be changed: one finding per cell. */
final class CharacterChecks {

    private static final int MOST_NAMED = 5;

    private CharacterChecks() {}

    static Stream<Finding> unprintable(Examined form) {
        var sheet = form.sheet();
        return Stream.of(
                        unprintable(form, sheet.project(), "/project", "项目名称"),
                        form.lines()
                                .flatMap(line -> unprintable(form, line.result().name(), line.pointer("name"), "资金名称")),
                        unprintable(form, sheet.expectedObjective(), "/expectedObjective", "预期目标"),
                        unprintable(form, sheet.achievedObjective(), "/achievedObjective", "实际完成情况"),
                        form.rows().flatMap(row -> ofRow(form, row)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> ofRow(Examined form, Examined.Row row) {
        var typed = row.typed();
        return Stream.of(
                        unprintable(form, row, typed.name(), "name", "三级指标"),
                        unprintable(form, row, typed.target(), "target", "年度指标值"),
                        unprintable(form, row, typed.actual(), "actual", "实际完成值"),
                        unprintable(form, row, typed.deviationExplanation(), "deviationExplanation", "偏差原因"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> unprintable(
            Examined form, Examined.Row row, String text, String cell, String column) {
        // what the row is called is only put together where something is to be said of it
        var characters = form.print().unprintable(text);
        return characters.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(characters, row.pointer(cell), row.title() + "的" + column));
    }

    private static Stream<Finding> unprintable(Examined form, String text, String pointer, String cell) {
        var characters = form.print().unprintable(text);
        return characters.isEmpty() ? Stream.empty() : Stream.of(finding(characters, pointer, cell));
    }

    private static Finding finding(List<String> characters, String pointer, String cell) {
        var named = characters.stream().limit(MOST_NAMED).map(TypedText::quote).collect(Collectors.joining());
        var more = characters.size() > MOST_NAMED ? "等 " + characters.size() + " 处" : "";
        return FindingCode.CHARACTER_NOT_PRINTABLE.at(pointer, cell + "里的" + named + more + "打印不出来，打印稿上会是“□”，请换一种写法");
    }
}
