package io.ziping.campaign;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import io.ziping.campaign.deadline.ReviewStep;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year's campaign that somebody has to keep, as entries of a calendar (iCalendar, RFC 5545): a whole day each, with
 * a reminder three days before. The same day taken once more takes the place of the one taken before, by its UID.
 */
public final class CampaignCalendar {

    private static final Duration BEFORE =
            Duration.builder().prior(true).days(3).build();

    private final ICalendar calendar = new ICalendar();
    private final Campaign campaign;
    private final String base;
    private final Instant now;

    private CampaignCalendar(Campaign campaign, String base, Instant now) {
        this.campaign = campaign;
        this.base = base;
        this.now = now;
        calendar.setProductId("-//Ziping//自评//ZH");
        calendar.setMethod(Method.publish());
    }

    /**
     * What a person of a role has to keep.
     *
     * @param filing the days as they bind the person's unit, or everybody
     * @param base the address people open the application at, without a slash at its end
     * @return the file's text; without entries when no day is set
     */
    public static String of(Campaign campaign, FilingPeriod filing, Role role, String base, Instant now) {
        var written = new CampaignCalendar(campaign, base, now);
        var year = campaign.fiscalYear() + "年度";
        written.add("filing", filing.lastDay(), year + "绩效自评表提交截止" + (filing.extended() ? "（延期后）" : ""));
        if (role.reviews()) {
            var step = ReviewStep.of(role);
            written.add("review", campaign.reviewsBy(step), year + "绩效自评" + step.label() + "审核截止");
        }
        return Biweekly.write(written.calendar).go();
    }

    private void add(String what, @Nullable LocalDate day, String summary) {
        if (day == null) {
            return;
        }
        var page = base + "/campaigns/" + campaign.fiscalYear();
        var event = new VEvent();
        event.setUid("ziping-%d-%s@%s".formatted(campaign.fiscalYear(), what, host()));
        event.setDateTimeStamp(Date.from(now));
        // a date without a time, read in the zone it is made in
        event.setDateStart(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
        event.setSummary(summary);
        event.setDescription(campaign.note().isEmpty() ? page : campaign.note() + "\n" + page);
        event.setUrl(page);
        event.addAlarm(VAlarm.display(new Trigger(BEFORE, Related.START), summary));
        calendar.addEvent(event);
    }

    private String host() {
        return base.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?].*$", "");
    }
}
