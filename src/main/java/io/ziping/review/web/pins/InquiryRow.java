package io.ziping.review.web.pins;

import io.ziping.review.WaitingInquiry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a unit has asked, in a list; public, so that what a template asks of each is compiled.
 *
 * @param url the place it is about
 * @param pageUrl the small page on which it is answered or settled
 * @param since since when it waits, or is answered, as people say it
 * @param answer what a reviewer has answered; blank while nobody has
 */
public record InquiryRow(
        String url,
        String pageUrl,
        int fiscalYear,
        String project,
        String unit,
        String place,
        String text,
        String author,
        String since,
        String answer,
        String answeredBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    public static InquiryRow of(WaitingInquiry inquiry, Clock clock) {
        var form = "/evaluations/" + inquiry.evaluationId();
        var answered = inquiry.answeredAt();
        return new InquiryRow(
                form + "#"
                        + (inquiry.address().isEmpty()
                                ? "whole"
                                : URLEncoder.encode(inquiry.address(), StandardCharsets.UTF_8)),
                form + "/inquiries/" + inquiry.id(),
                inquiry.fiscalYear(),
                inquiry.project(),
                inquiry.unit(),
                inquiry.place(),
                inquiry.text(),
                inquiry.author(),
                answered == null ? since(inquiry.at(), false, clock) : since(answered, true, clock),
                inquiry.answer(),
                inquiry.answeredBy());
    }

    private static String since(Instant moment, boolean answered, Clock clock) {
        var at = moment.atZone(clock.getZone());
        var days = ChronoUnit.DAYS.between(at.toLocalDate(), LocalDate.now(clock));
        if (days <= 1) {
            return days == 0 ? "今天 " + HOUR.format(at) : "昨天";
        }
        return DAY.format(at) + (answered ? "答复的" : "问的，已等 " + days + " 天");
    }
}
