package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.TypedText;
import java.util.stream.Stream;

/** A text that was copied keeps the name of the project it was written for. */
final class OtherProjectChecks {

    private OtherProjectChecks() {}

    /** The first other project that each of the two texts names. */
    static Stream<Finding> otherProjectNamed(Examined form) {
        return Stream.concat(
                named(form, form.sheet().expectedObjective(), "/expectedObjective", "预期目标"),
                named(form, form.sheet().achievedObjective(), "/achievedObjective", "实际完成情况"));
    }

    private static Stream<Finding> named(Examined form, String text, String pointer, String title) {
        var own = form.sheet().project();
        return form.context().peers().otherProjects().firstOther(text, own).stream()
                .map(found -> FindingCode.OTHER_PROJECT_NAMED
                        .at(pointer, title + "写的是另一个项目" + TypedText.quote(found.name()))
                        .on(Evidence.span(pointer, text, found.start(), found.end()), Evidence.whole("/project", own)));
    }
}
