package io.ziping.scoring;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import java.util.List;

/** What one check says of a form. */
public final class Doubts {

    private Doubts() {}

    public static List<Finding> of(Form form, FindingCode code) {
        return form.card().findings().stream()
                .filter(finding -> finding.code().equals(code.code()))
                .toList();
    }
}
