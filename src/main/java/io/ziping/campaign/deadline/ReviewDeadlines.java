package io.ziping.campaign.deadline;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes known which reviews are due soon or over while something waits; counted by the kept totals. */
@Service
@RequiredArgsConstructor
@Transactional
public class ReviewDeadlines {

    /** So many days before the last one the calendar begins to remind. */
    private static final int DAYS_BEFORE = 3;

    private static final String DUE = """
            select c.fiscal_year, c.%1$s as day from campaign c
            where c.%1$s <= :soon and exists (
                select from evaluation_total e join competent_department d on d.id = e.department_id
                where e.fiscal_year = c.fiscal_year and e.unit_id = 0 and %2$s
                group by e.department_id having sum(e.forms) > 0)
            order by c.fiscal_year
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Publishes a {@link ReviewsDue} for each; to be asked once a day. */
    public void remind() {
        var today = LocalDate.now(clock);
        for (var step : ReviewStep.values()) {
            jdbc.sql(DUE.formatted(step.column(), step.waiting()))
                    .param("soon", today.plusDays(DAYS_BEFORE))
                    .query((row, number) -> new ReviewsDue(
                            row.getInt("fiscal_year"),
                            step,
                            new ReviewDay(row.getObject("day", LocalDate.class), today)))
                    .list()
                    .forEach(events::publishEvent);
        }
    }
}
