package io.ziping.campaign;

import io.ziping.campaign.Progress.Debtor;
import io.ziping.campaign.deadline.ReviewDeadlines;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.job.JobKind;
import io.ziping.organization.DataScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units of the forms they owe: by hand at most once a day, and by the calendar as the end comes near. */
@Service
@RequiredArgsConstructor
@Transactional
public class Reminders {

    /** So many days before the last one, and on it, the calendar reminds. */
    private static final int[] DAYS_BEFORE = {0, 1, 3, 7};

    private final Progress progress;
    private final ReviewDeadlines reviews;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Bean
    static JobKind deadlineReminders(Reminders reminders, Clock clock) {
        return JobKind.everyMorning(clock.getZone(), "deadline-reminders", reminders::remindOfDeadlines);
    }

    /**
     * Reminds every unit inside a scope that owes forms of a year and was not reminded by hand today.
     *
     * @return the names of the units that were reminded
     */
    public List<String> remind(int fiscalYear, DataScope scope, Viewer by) {
        if (!CampaignPermissions.mayRemind(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " reminds nobody");
        }
        var today = LocalDate.now(clock);
        var reminded = new ArrayList<String>();
        for (var debtor : progress.debtors(fiscalYear, scope)) {
            if (isNew(fiscalYear, debtor, occasion(today))) {
                events.publishEvent(new UnitReminded(
                        fiscalYear,
                        debtor.unitId(),
                        debtor.owing(),
                        debtor.lastDay(),
                        ChronoUnit.DAYS.between(today, debtor.lastDay()),
                        by.accountId(),
                        by.displayName()));
                reminded.add(debtor.unit());
            }
        }
        if (!reminded.isEmpty()) {
            events.publishEvent(new AdministrativeAct(
                    by, "提醒填报", fiscalYear + "年度", "%d个单位：%s".formatted(reminded.size(), String.join("、", reminded))));
        }
        return reminded;
    }

    /**
     * Reminds every unit whose last day is near, and reviewers of theirs; asking again on the same day, or from elsewhere, reminds
     * nobody twice.
     */
    public void remindOfDeadlines() {
        var today = LocalDate.now(clock);
        reviews.remind();
        for (var fiscalYear : yearsEndingSoon(today)) {
            for (var debtor : progress.debtors(fiscalYear, DataScope.ALL)) {
                var left = ChronoUnit.DAYS.between(today, debtor.lastDay());
                IntStream.of(DAYS_BEFORE)
                        .filter(days -> left >= 0 && left <= days)
                        .findFirst()
                        .ifPresent(days -> remindOfDeadline(fiscalYear, debtor, days, left));
            }
        }
    }

    /** The open years whose last day, everybody's or some unit's, is near. */
    private List<Integer> yearsEndingSoon(LocalDate today) {
        return jdbc.sql("""
                        select c.fiscal_year from campaign c
                        where c.opens_on <= :today and (c.closes_on between :today and :soon or exists (
                            select from campaign_extension x where x.fiscal_year = c.fiscal_year
                            and x.last_day between :today and :soon))
                        order by c.fiscal_year
                        """)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_BEFORE[DAYS_BEFORE.length - 1]))
                .query(Integer.class)
                .list();
    }

    private void remindOfDeadline(int fiscalYear, Debtor debtor, int days, long left) {
        if (isNew(fiscalYear, debtor, debtor.lastDay() + " - " + days)) {
            events.publishEvent(
                    new UnitReminded(fiscalYear, debtor.unitId(), debtor.owing(), debtor.lastDay(), left, null, ""));
        }
    }

    private boolean isNew(int fiscalYear, Debtor debtor, String occasion) {
        return jdbc.sql("insert into campaign_reminder (fiscal_year, unit_id, occasion, at)"
                                + " values (:year, :unit, :occasion, :now) on conflict do nothing")
                        .param("year", fiscalYear)
                        .param("unit", debtor.unitId())
                        .param("occasion", occasion)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** What a reminder by hand of a day is kept under. */
    static String occasion(LocalDate day) {
        return day.toString();
    }
}
