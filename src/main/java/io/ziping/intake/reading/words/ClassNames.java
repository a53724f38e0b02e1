package io.ziping.intake.reading.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 一级 and 二级指标 by the names of the official tree; others stay as printed, for the tree is data. */
public final class ClassNames {

    public static final List<String> DIMENSIONS = List.of("产出指标", "效益指标", "满意度指标", "成本指标");

    public static final List<String> CATEGORIES = List.of(
            "数量指标",
            "质量指标",
            "时效指标",
            "成本指标",
            "经济效益指标",
            "社会效益指标",
            "生态效益指标",
            "可持续影响指标",
            "服务对象满意度指标",
            "经济成本指标",
            "社会成本指标",
            "生态环境成本指标");

    private static final String SUFFIX = "指标";
    private static final Pattern POINTS = Pattern.compile("[(（]?\\d+(?:\\.\\d+)?分?[)）]?$");
    /** The same behind a name that may be any: in brackets, or said to be points. */
    private static final Pattern OWN_POINTS = Pattern.compile(
            "(?<=.)(?:[(（\\[【〔](?:共|计|共计|满分|分值|权重|占)?[:：]?(\\d{1,3}(?:\\.\\d{1,2})?)(?:分|%|％)?[)）\\]】〕]|(?<!\\d)(\\d{1,3}(?:\\.\\d{1,2})?)分)$");

    /** Categories that stand below one dimension only. */
    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("数量指标", "产出指标"),
            Map.entry("质量指标", "产出指标"),
            Map.entry("时效指标", "产出指标"),
            Map.entry("经济效益指标", "效益指标"),
            Map.entry("社会效益指标", "效益指标"),
            Map.entry("生态效益指标", "效益指标"),
            Map.entry("可持续影响指标", "效益指标"),
            Map.entry("服务对象满意度指标", "满意度指标"),
            Map.entry("经济成本指标", "成本指标"),
            Map.entry("社会成本指标", "成本指标"),
            Map.entry("生态环境成本指标", "成本指标"));

    private ClassNames() {}

    public static String dimension(String text) {
        return official(text, DIMENSIONS);
    }

    public static String category(String text) {
        return official(text, CATEGORIES);
    }

    public static Optional<String> parent(String category) {
        return Optional.ofNullable(PARENTS.get(category));
    }

    public static boolean isOfficial(String name) {
        return DIMENSIONS.contains(name) || CATEGORIES.contains(name);
    }

    /** Whether a category is known to stand below another dimension. */
    public static boolean isMisplaced(String category, String dimension) {
        var parent = PARENTS.get(category);
        return parent != null && DIMENSIONS.contains(dimension) && !parent.equals(dimension);
    }

    /** Whether it is no more than the points of a class, such as （28分）. */
    public static boolean isPoints(String text) {
        return POINTS.matcher(Words.compact(text)).matches();
    }

    /** The points a class bears behind its name, such as 10 of 项目决策（10分）; null when it bears none. */
    public static @Nullable BigDecimal points(String text) {
        var compact = Words.compact(text);
        var found = OWN_POINTS.matcher(compact);
        return found.find() ? new BigDecimal(found.group(1) == null ? found.group(2) : found.group(1)) : null;
    }

    /** Whether it is a piece of an official name, as a cell leaves that was cut. */
    public static boolean isPart(String name) {
        return !DIMENSIONS.contains(name)
                && !CATEGORIES.contains(name)
                && !DIMENSIONS.contains(name + SUFFIX)
                && Stream.concat(DIMENSIONS.stream(), CATEGORIES.stream()).anyMatch(whole -> whole.contains(name));
    }

    /** Whether it is a class, another name beside the rows of a form, or a piece of one. */
    public static boolean isOfLabel(String text) {
        return isOfficial(text)
                || isPart(text)
                || Stream.of("年度绩效指标", "年度总体目标", "项目资金").anyMatch(whole -> whole.contains(text));
    }

    /** Blanks, points and a missing 指标 do not make another class; points are no part of any name. */
    private static String official(String text, List<String> names) {
        var compact = Words.clean(text).replaceAll("\\s+", "");
        var named = OWN_POINTS.matcher(compact).replaceFirst("");
        var bare = POINTS.matcher(named).replaceFirst("");
        if (names.contains(bare)) {
            return bare;
        }
        return names.contains(bare + SUFFIX) ? bare + SUFFIX : named;
    }
}
