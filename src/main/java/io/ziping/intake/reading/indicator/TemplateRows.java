package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows that a form was printed with and nobody filled: a name such as {@code 指标2：} or dots for more that may follow. */
final class TemplateRows {

    private static final Pattern FILLER = Pattern.compile(
            "(?:(?:三级)?指标)?[\\dnNxX一二三四五六七八九十①-⑳]{0,3}[:.、)]?[.…·⋯。/\\\\—–⸺_-]*|无|\\((?:可|请)?(?:根据|按)?[^()]*(?:增[加减]?行|自行添加|添加|调整行)[^()]*\\)");
    private static final Pattern DOTS = Pattern.compile("[.…·⋯/\\\\—–⸺_-]*|无");
    private static final Pattern ZERO = Pattern.compile("0(?:\\.0+)?分?");
    private static final Pattern PLACE = Pattern.compile("(.*)第(\\d+)行");
    private static final int LONGEST_TOLD = 12;

    private final List<Row> rows = new ArrayList<>();

    /** Whether a text names nothing. */
    static boolean isFiller(String text) {
        return FILLER.matcher(Words.compact(text)).matches();
    }

    /** Whether the cells of a row name nothing and say nothing. */
    static boolean isTemplate(Map<IndicatorColumn, Cell> cells) {
        return cells.entrySet().stream().allMatch(entry -> {
            var text = Words.compact(entry.getValue().text());
            return switch (entry.getKey()) {
                case NAME ->
                    entry.getValue().doubt() == null && FILLER.matcher(text).matches();
                case WEIGHT, SCORE ->
                    DOTS.matcher(text).matches() || ZERO.matcher(text).matches();
                default -> DOTS.matcher(text).matches();
            };
        });
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Says in one line which rows were passed over. */
    void report(Notes notes) {
        if (rows.isEmpty()) {
            return;
        }
        var texts = rows.stream().map(Row::text).distinct().limit(LONGEST_TOLD).collect(Collectors.joining("、"));
        notes.leave(places(), "模板里没有填写的%d行，没有当成指标：%s".formatted(rows.size(), texts));
    }

    /** 第15行 and 第17行 of one sheet or page as 第15、17行. */
    private String places() {
        var all = rows.stream().map(Row::place).map(PLACE::matcher).toList();
        var first = rows.get(0).place();
        boolean same = all.stream().allMatch(place -> place.matches())
                && all.stream().map(place -> place.group(1)).distinct().count() == 1;
        if (!same) {
            return rows.size() == 1
                    ? first
                    : first + " 至 " + rows.get(rows.size() - 1).place();
        }
        return all.get(0).group(1) + "第"
                + all.stream().map(place -> place.group(2)).collect(Collectors.joining("、")) + "行";
    }
}
