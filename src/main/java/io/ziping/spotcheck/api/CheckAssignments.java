package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.record.Assignment;
import io.ziping.spotcheck.record.RecordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who shall review which forms of a draw.
 *
 * @param changes at most as many as a draw has forms and parts
 */
record CheckAssignments(@Nullable List<@Nullable Change> changes) {

    private static final int MOST = 2 * Draws.MOST;

    /**
     * Of one part of one form.
     *
     * @param part {@code FIRST} or {@code SECOND}
     * @param was who reviewed it when it was read; left out for nobody
     * @param to who shall; left out for nobody
     */
    record Change(
            @Nullable Long check,
            @Nullable String part,
            @Nullable Long was,
            @Nullable Long to) {}

    /**
     * What is asked for.
     *
     * @throws io.ziping.evaluation.api.ApiProblemException with all that is wrong
     */
    List<Assignment> read() {
        var given = Objects.requireNonNullElse(changes, List.<@Nullable Change>of());
        var problems = new BodyCheck();
        if (given.isEmpty() || given.size() > MOST) {
            problems.add("/changes", given.isEmpty() ? "missing" : "too-many", "请写1至" + MOST + "处改动");
        }
        var wanted = new ArrayList<Assignment>();
        for (int i = 0; i < given.size(); i++) {
            var change = given.get(i);
            var at = "/changes/" + i;
            var form = change == null ? null : change.check();
            var part = change == null ? null : problems.name(change.part(), RecordPart.class, at + "/part");
            problems.require(form, at + "/check", "请写哪份表");
            if (part == null || part == RecordPart.FINAL) {
                problems.add(at + "/part", "unknown-value", "应为FIRST、SECOND之一");
            } else if (form != null && change != null) {
                wanted.add(new Assignment(form, part, change.was(), change.to()));
            }
        }
        problems.throwAny();
        return wanted;
    }
}
