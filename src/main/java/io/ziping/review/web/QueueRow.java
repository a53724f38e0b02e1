package io.ziping.review.web;

import io.ziping.campaign.deadline.ReviewDay;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.decision.DoubtChip;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.review.WaitingForm;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One form of a queue as the page shows it; public, so that what a template asks of each is compiled.
 *
 * @param since when it last moved and how long ago that is, as people say it; blank when it never moved
 * @param sent the same of what was sent to whoever is looking and waits for them
 * @param findings what the rules say of it
 * @param filled how much is filled of a form that is being filled; {@code null} of others
 * @param doubt the doubt of what was handed in, for those who see it; {@code null} of others, to be told the findings
 * @param note why it came back and with how many pins, or blank
 * @param clean whether it may be passed without being opened
 * @param due until when it must be handed in, or decided by whoever is looking, in a few words, or blank
 * @param dueTone {@code pressing}, {@code over}, or blank
 * @param reviewer the finance reviewer it was given to, else who looks after its department; blank for nobody
 */
public record QueueRow(
        long id,
        long version,
        int fiscalYear,
        String project,
        String unit,
        String status,
        String statusTone,
        boolean editable,
        String since,
        String sent,
        String executionRate,
        String totalScore,
        String grade,
        FindingChip findings,
        @Nullable Filled filled,
        @Nullable DoubtChip doubt,
        String note,
        boolean clean,
        String due,
        String dueTone,
        String reviewer) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    static QueueRow of(WaitingForm form, @Nullable DoubtChip doubt, Clock clock) {
        var today = LocalDate.now(clock);
        var filing = new FilingPeriod(form.fiscalYear(), null, form.lastDay(), false, today);
        var day = form.reviewDay();
        var review = day == null ? null : new ReviewDay(day, today);
        return new QueueRow(
                form.id(),
                form.version(),
                form.fiscalYear(),
                form.project(),
                form.unit(),
                form.status().label(),
                form.status().tone(),
                form.status().isEditable() && !filing.isOver(),
                since(form.movedAt(), "", "，已 ", clock),
                since(form.movedAt(), "送来", "，已等 ", clock),
                rate(form.executionRate()),
                form.totalScore().toPlainString(),
                label(form.grade()),
                findings(form),
                form.filled(),
                doubt,
                form.status() == Status.RETURNED ? note(form) : resubmitted(form),
                form.clean(),
                review != null ? review.words() : filing.isOver() ? "已截止" : filing.deadline(),
                review != null ? review.tone() : filing.isOver() ? "over" : filing.isPressing() ? "pressing" : "",
                form.reviewer());
    }

    static QueueRow of(EvaluationSummary form, @Nullable DoubtChip doubt) {
        return new QueueRow(
                form.id(),
                0,
                form.fiscalYear(),
                form.project(),
                form.implementingUnit(),
                form.status().label(),
                form.status().tone(),
                form.status().isEditable(),
                "",
                "",
                rate(form.executionRate()),
                form.totalScore().toPlainString(),
                label(form.grade()),
                form.chip(),
                null,
                doubt,
                "",
                false,
                "",
                "",
                "");
    }

    private static String since(@Nullable Instant moment, String how, String waited, Clock clock) {
        if (moment == null) {
            return "";
        }
        var day = moment.atZone(clock.getZone()).toLocalDate();
        var days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
        return days == 0 ? "今天" + how : days == 1 ? "昨天" + how : DAY.format(day) + how + waited + days + " 天";
    }

    /** What is blank is said by how much is filled, and not twice. */
    private static FindingChip findings(WaitingForm form) {
        var filled = form.filled();
        return filled != null && filled.blanks() > 0 && form.findings().tone().equals("stop")
                ? FindingChip.NONE
                : form.findings();
    }

    private static String note(WaitingForm form) {
        var open = form.unanswered() == 0 ? "都答复了" : form.unanswered() + "条没答复";
        var pins = form.pins() == 0 ? "" : form.pins() + "条批注，" + open;
        return form.reason().isEmpty() || pins.isEmpty() ? form.reason() + pins : form.reason() + "（" + pins + "）";
    }

    private static String resubmitted(WaitingForm form) {
        var again = form.returnCount() == 0 ? "" : "退回后重新提交";
        var unsent = form.unsentPins() == 0 ? "" : form.unsentPins() + "条批注没有送出";
        return again.isEmpty() || unsent.isEmpty() ? again + unsent : again + "，" + unsent;
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "-" : PrintedNumbers.grouped(rate) + "%";
    }

    private static String label(@Nullable Grade grade) {
        return grade == null ? "" : grade.label();
    }
}
