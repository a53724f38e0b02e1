package io.ziping.scoring.targets;

import io.ziping.scoring.values.TypedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way to write an operator at the beginning of a target: a sign or words. */
record OperatorSpelling(String text, Operator operator) {

    /** Longest first: 大于等于 begins with 大于, and {@code >=} with {@code >}. */
    private static final List<OperatorSpelling> ALL = Stream.of(
                    of(Operator.AT_LEAST, "≥", "≧", "⩾", ">=", "大于等于", "大于或等于", "不低于", "不少于", "不小于"),
                    of(Operator.AT_LEAST, "不得低于", "不得少于", "至少"),
                    of(Operator.MORE_THAN, ">", "大于", "多于", "高于", "超过"),
                    of(Operator.EQUAL, "=", "═", "等于"),
                    of(Operator.AT_MOST, "≤", "≦", "⩽", "<=", "小于等于", "小于或等于", "不超过", "不高于", "不多于", "不大于"),
                    of(Operator.AT_MOST, "不得超过", "不得高于", "至多", "最多"),
                    of(Operator.LESS_THAN, "<", "小于", "少于", "低于"))
            .flatMap(spellings -> spellings)
            .sorted(Comparator.comparing(
                            (OperatorSpelling spelling) -> spelling.text().length())
                    .reversed())
            .toList();

    /** The spelling a {@linkplain TypedText#plain plain} text begins with. */
    static @Nullable OperatorSpelling leading(String plain) {
        return ALL.stream()
                .filter(spelling -> plain.startsWith(spelling.text()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<OperatorSpelling> of(Operator operator, String... texts) {
        return Stream.of(texts).map(text -> new OperatorSpelling(text, operator));
    }
}
