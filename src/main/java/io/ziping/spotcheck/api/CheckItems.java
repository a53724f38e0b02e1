package io.ziping.spotcheck.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.Deviation;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.spotcheck.record.Reviewed;
import io.ziping.spotcheck.record.ReviewedRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drawn forms, records and conclusions in the words of the API; points as decimal strings. */
final class CheckItems {

    private CheckItems() {}

    /**
     * A drawn form, and how far its review is.
     *
     * @param draw its draw; left out, with what it was drawn by, for those who see no draws
     * @param deviation 偏离度 in percent; left out before a conclusion
     * @param reviewers who reviews it; left out for those who see no draws
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long id,
            long evaluation,
            int fiscalYear,
            String project,
            String competentDepartment,
            String implementingUnit,
            String status,
            String selfTotal,
            String selfGrade,
            @Nullable String reviewedTotal,
            @Nullable String reviewedGrade,
            @Nullable String deviation,
            @Nullable LocalDate answerUntil,
            @Nullable Long draw,
            @Nullable Integer number,
            @Nullable String basis,
            @Nullable String reason,
            @Nullable List<Reviewer> reviewers) {

        /** @param records whose records there are; {@code null} for those who see no draws */
        static Item of(CheckedForm form, @Nullable List<ReviewRecord> records) {
            var drawn = form.drawn();
            var total = form.reviewedTotal();
            var grade = form.reviewedGrade();
            var sees = records != null;
            return new Item(
                    form.id(),
                    drawn.evaluationId(),
                    form.fiscalYear(),
                    drawn.project(),
                    drawn.department(),
                    drawn.unit(),
                    form.status().name(),
                    form.selfTotal().toPlainString(),
                    form.selfGrade().label(),
                    plain(total),
                    grade == null ? null : grade.label(),
                    total == null ? null : plain(Deviation.of(form.selfTotal(), total)),
                    form.answerUntil(),
                    sees ? form.drawId() : null,
                    sees ? drawn.number() : null,
                    sees ? drawn.basis().name() : null,
                    sees ? drawn.reason() : null,
                    records == null ? null : records.stream().map(Reviewer::of).toList());
        }
    }

    /** Who writes which record. */
    record Reviewer(String part, long id, String name, boolean closed) {

        static Reviewer of(ReviewRecord record) {
            return new Reviewer(record.part().name(), record.reviewerId(), record.reviewer(), record.isClosed());
        }
    }

    /** A drawn form with what was told to its unit, the latest first. */
    record Detail(Item form, List<Told> conclusions) {}

    /**
     * 复核结论 as it was told.
     *
     * @param answer what the unit says to it; left out while it says nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            int number,
            String total,
            String grade,
            String conclusion,
            List<Found> rows,
            String by,
            Instant at,
            @Nullable Answer answer) {

        static Told of(Conclusion told) {
            return new Told(
                    told.number(),
                    told.total().toPlainString(),
                    told.grade().label(),
                    told.words(),
                    told.rows().stream().map(Found::of).toList(),
                    told.by(),
                    told.at(),
                    Answer.of(told.answer()));
        }
    }

    /** What was found of a row. */
    record Found(String place, String actual, String score, String clause, String grounds) {

        static Found of(Conclusion.Found found) {
            return new Found(
                    found.place(),
                    found.actual(),
                    found.score().setScale(2).toPlainString(),
                    found.clause(),
                    found.grounds());
        }
    }

    /**
     * 单位答复.
     *
     * @param changed what was made of a contest; left out while undecided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            boolean contests,
            String text,
            String by,
            Instant at,
            @Nullable Boolean changed,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static @Nullable Answer of(Conclusion.@Nullable Answer answer) {
            if (answer == null) {
                return null;
            }
            var decided = answer.changed() != null;
            return new Answer(
                    answer.contests(),
                    answer.words(),
                    answer.by(),
                    answer.at(),
                    answer.changed(),
                    decided ? answer.reason() : null,
                    decided ? answer.decidedBy() : null,
                    answer.decidedAt());
        }
    }

    /**
     * The record that the caller writes now.
     *
     * @param total 复核总分 as far as it is typed
     */
    record Written(
            String part,
            boolean closed,
            String conclusion,
            String total,
            String grade,
            String executionRate,
            List<Row> rows) {

        static Written of(ReviewRecord record, Reviewed reviewed) {
            return new Written(
                    record.part().name(),
                    record.isClosed(),
                    record.conclusion(),
                    reviewed.total().toPlainString(),
                    reviewed.grade().label(),
                    reviewed.executionRate(),
                    reviewed.rows().stream().map(Row::of).toList());
        }
    }

    /**
     * A row of the form beside what is typed.
     *
     * @param place {@code execution}, or the key of an indicator
     * @param target as filed; left out of the execution, like {@code filed}
     * @param filed 实际完成值 as filed
     * @param byRule what the rules give for the value as reviewed; empty where nothing
     * @param problem what is wrong with what is typed; left out where nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String place,
            String name,
            @Nullable String target,
            @Nullable String filed,
            String weight,
            String self,
            String actual,
            String score,
            @Nullable Long clause,
            String grounds,
            String reviewed,
            String byRule,
            @Nullable String problem) {

        static Row of(ReviewedRow row) {
            var filed = row.filed();
            var problem = row.problem().isEmpty() ? row.actualProblem() : row.problem();
            return new Row(
                    row.place(),
                    row.name(),
                    filed == null ? null : filed.target(),
                    filed == null ? null : filed.actual(),
                    row.weight().toPlainString(),
                    row.self().toPlainString(),
                    row.typed().actual(),
                    row.typed().score(),
                    row.typed().clauseId(),
                    row.typed().grounds(),
                    row.reviewed().toPlainString(),
                    row.byRule(),
                    problem.isEmpty() ? null : problem);
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
