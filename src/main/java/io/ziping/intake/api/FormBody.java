package io.ziping.intake.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.intake.correction.DoubtResolution;
import io.ziping.intake.report.FormReport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program says of a form that was read; what is left out stays.
 *
 * @param unit the unit it belongs to
 * @param choice what shall become of it, one of its options
 * @param cells texts of cells by their pointers
 * @param classes 一级指标/二级指标 by the pointer of a row
 * @param seen keys of the concerns that were looked at
 * @param allSeen whether all of them were
 * @param removedRow the row that is to be taken out, from 0
 * @param restoredRow the row that is to be put back, by its place on the paper, from 0
 */
record FormBody(
        @Nullable Long unit,
        @Nullable String choice,
        @Nullable Map<String, @Nullable String> cells,
        @Nullable Map<String, @Nullable String> classes,
        @Nullable List<@Nullable String> seen,
        @Nullable Boolean allSeen,
        @Nullable Integer removedRow,
        @Nullable Integer restoredRow) {

    private static final String YEAR = "/fiscalYear";

    /** @param now the form as it is */
    DoubtResolution resolution(FormReport now) {
        var check = new BodyCheck();
        var texts = texts(cells);
        texts.forEach((pointer, text) -> {
            if (text.length() > EvaluationEditor.LONGEST_TEXT) {
                check.add(member("/cells/", pointer), "too-long", "最多" + EvaluationEditor.LONGEST_TEXT + "字，请删减");
            }
        });
        if (!texts.getOrDefault(YEAR, "").strip().matches("(\\d{4})?")) {
            check.add(member("/cells/", YEAR), "malformed-value", "年度应写成四位数字，如2024");
        }
        if (choice != null
                && now.form().target().options().stream()
                        .noneMatch(option -> option.value().equals(choice))) {
            check.add("/choice", "unknown-value", "没有这个选择，应为options里的一个value");
        }
        check.throwAny();
        return new DoubtResolution(
                unit == null ? now.unitId() : unit,
                choice == null ? now.choice() : choice,
                texts,
                texts(classes),
                seen == null ? now.form().reading().seen() : known(seen),
                Boolean.TRUE.equals(allSeen),
                removedRow,
                restoredRow);
    }

    private static Set<String> known(List<@Nullable String> keys) {
        return keys.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(@Nullable Map<String, @Nullable String> given) {
        return Objects.requireNonNullElse(given, Map.<String, @Nullable String>of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Objects.requireNonNullElse(each.getValue(), "")));
    }

    /** A pointer as a member of a pointer. */
    private static String member(String before, String pointer) {
        return before + pointer.replace("~", "~0").replace("/", "~1");
    }
}
