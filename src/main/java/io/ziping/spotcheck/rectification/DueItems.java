package io.ziping.spotcheck.rectification;

import io.ziping.job.JobKind;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.record.Standings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units by the calendar of what they have to put right: seven days before, three, one, on the day, and the day after. */
@Service
@RequiredArgsConstructor
@Transactional
public class DueItems {

    private static final int[] DAYS_BEFORE = {-1, 0, 1, 3, 7};

    private final JdbcClient jdbc;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Bean
    static JobKind rectificationReminders(DueItems items, Clock clock) {
        return JobKind.everyMorning(clock.getZone(), "rectification-reminders", items::remind);
    }

    private record Due(long id, long evaluationId, String words, LocalDate due) {}

    /**
     * Reminds of what is near, whether its draw is open or not, and is done with forms that only waited for a unit's last day.
     * Asking again on the same day, or from elsewhere, reminds nobody twice.
     */
    public void remind() {
        standings.settleUnanswered();
        var today = LocalDate.now(clock);
        for (var item : near(today)) {
            var left = ChronoUnit.DAYS.between(today, item.due());
            IntStream.of(DAYS_BEFORE).filter(days -> left <= days).findFirst().ifPresent(days -> remind(item, days));
        }
    }

    private List<Due> near(LocalDate today) {
        return jdbc.sql("""
                        select i.id, f.evaluation_id, i.words, i.due from spot_check_item i
                        join spot_check_form f on f.id = i.form_id
                        where i.state = 'OPEN' and i.due between :from and :to order by i.due, i.id
                        """)
                .param("from", today.minusDays(1))
                .param("to", today.plusDays(DAYS_BEFORE[DAYS_BEFORE.length - 1]))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getLong("evaluation_id"),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private void remind(Due item, int days) {
        int noted = jdbc.sql("insert into spot_check_reminder (item_id, occasion, at) values (:item, :occasion, :now)"
                        + " on conflict do nothing")
                .param("item", item.id())
                .param("occasion", item.due() + " - " + days)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (noted == 1) {
            events.publishEvent(new SpotCheckChanged(
                    days < 0 ? SpotCheckChanged.Step.OVERDUE : SpotCheckChanged.Step.DUE,
                    item.evaluationId(),
                    0,
                    0,
                    item.words(),
                    item.due()));
        }
    }
}
