package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.spotcheck.SpotCheckProblem;

/** A field of a page that has another name in a body: what is refused at the one is told at the other. */
record FieldNames(String field, String member) {

    static FieldNames of(String field, String member) {
        return new FieldNames(field, member);
    }

    /** Carries something out. */
    void carryOut(Runnable act) {
        try {
            act.run();
        } catch (SpotCheckProblem problem) {
            if (problem.overtaken() || problem.field().isEmpty()) {
                throw problem;
            }
            var check = new BodyCheck();
            problem.mistakes()
                    .forEach(mistake -> check.add(
                            "/" + (mistake.field().equals(field) ? member : mistake.field()),
                            "refused",
                            mistake.words()));
            check.throwAny();
        }
    }
}
