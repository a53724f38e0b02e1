package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.TypedText;
import java.util.stream.Stream;

/** 年度总体目标. */
final class ObjectiveChecks {

    private ObjectiveChecks() {}

    /** Copied from 预期目标, 实际完成情况 says nothing of the year; blanks and punctuation make no difference. */
    static Stream<Finding> identical(Examined form) {
        var expected = words(form.sheet().expectedObjective());
        var achieved = words(form.sheet().achievedObjective());
        return !expected.isEmpty() && expected.equals(achieved)
                ? Stream.of(FindingCode.OBJECTIVES_IDENTICAL
                        .at("/achievedObjective", "实际完成情况与预期目标一字不差，请写本年实际做了什么")
                        .on(form.achievedObjective(), form.expectedObjective()))
                : Stream.empty();
    }

    private static String words(String text) {
        return TypedText.plain(text).replaceAll("[\\s\\p{P}]", "");
    }
}
