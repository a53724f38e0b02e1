package io.ziping.spotcheck.api;

import io.ziping.spotcheck.rectification.Item;
import io.ziping.spotcheck.rectification.ItemLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 整改事项 in the words of the API. */
record RectificationItem(
        long id, long check, String text, LocalDate due, String state, boolean overdue, List<Step> steps) {

    /** What somebody did about it. */
    record Step(String kind, String text, String by, Instant at) {}

    /** One of the list of all. */
    record Line(
            long id,
            long check,
            int fiscalYear,
            String project,
            String implementingUnit,
            String text,
            LocalDate due,
            String state,
            boolean overdue) {

        static Line of(ItemLine line) {
            return new Line(
                    line.id(),
                    line.formId(),
                    line.fiscalYear(),
                    line.project(),
                    line.unit(),
                    line.words(),
                    line.due(),
                    line.state().name(),
                    line.overdue());
        }
    }

    static RectificationItem of(Item item, LocalDate today) {
        return new RectificationItem(
                item.id(),
                item.formId(),
                item.words(),
                item.due(),
                item.state().name(),
                item.isOverdue(today),
                item.steps().stream()
                        .map(step -> new Step(step.kind().name(), step.words(), step.by(), step.at()))
                        .toList());
    }
}
