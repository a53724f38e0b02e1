package io.ziping.notice;

import io.ziping.campaign.deadline.ReviewStep;
import io.ziping.campaign.deadline.ReviewsDue;
import io.ziping.job.JobQueue;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells reviewers how many forms wait whose review is due: one notice a day, whatever the number of years and forms, and one
 * mail with the first of it. The notice of an earlier day counts as read.
 */
@Component
@RequiredArgsConstructor
class ReviewDueNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private static final String EARLIER = "update notice set read_at = :now"
            + " where kind = 'REVIEW_DUE' and read_at is null and gathered_on < :day";

    /** A second year of the day is added to what the notice says already; the same year told again changes nothing. */
    private static final String TOLD = """
            with given as (
                select e.department_id, e.reviewer_id, count(*) as forms
                from self_evaluation e join competent_department d on d.id = e.department_id
                where e.reviewer_id in (select b.id from account b where b.enabled and b.role = 'FINANCE_REVIEWER')
                and e.fiscal_year = :year and %1$s
                group by e.department_id, e.reviewer_id
            ), waiting as (
                select t.department_id, cast(null as bigint) as reviewer_id, sum(t.forms) as forms from (
                    select e.department_id, e.forms
                    from evaluation_total e join competent_department d on d.id = e.department_id
                    where e.fiscal_year = :year and e.unit_id = 0 and %1$s
                    union all select department_id, -forms from given) t
                group by t.department_id having sum(t.forms) > 0
                union all select department_id, reviewer_id, forms from given
            ), due as (
                select a.id, sum(w.forms) as forms from account a join waiting w on %2$s where a.enabled group by a.id
            ), told as (
                insert into notice (account_id, kind, fiscal_year, subject, text, at, gathered_on)
                select due.id, 'REVIEW_DUE', :year, :before || due.forms || :behind, :text, :now, :day from due order by due.id
                on conflict (account_id, kind, gathered_on) do update
                set subject = notice.subject || '；' || excluded.subject, at = excluded.at, read_at = null
                where position(:before in notice.subject) = 0
                returning id, account_id, xmax = 0 as first
            )
            """;

    private static final String MAILED = """
            insert into outgoing_mail (notice_id, recipient, created_at)
            select told.id, a.email, :now from told join account a on a.id = told.account_id
            where told.first and a.email <> '' returning cast(id as text)
            """;

    private static final String UNMAILED = "select cast(id as text) from told";

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final JobQueue jobs;
    private final Clock clock;

    @EventListener
    void due(ReviewsDue event) {
        var now = Timestamp.from(clock.instant());
        var today = LocalDate.now(clock);
        jdbc.sql(EARLIER).param("now", now).param("day", today).update();
        var whom = event.step() == ReviewStep.DEPARTMENT
                ? "a.role = 'DEPARTMENT_REVIEWER' and a.department_id = w.department_id"
                : "(w.reviewer_id is null or a.id = w.reviewer_id) and (w.reviewer_id is not null or "
                        + BureauReviewers.of("w.department_id") + ")";
        var mails = jdbc.sql(TOLD.formatted(event.step().waiting(), whom) + (mail.configured() ? MAILED : UNMAILED))
                .param("year", event.fiscalYear())
                .param("before", event.fiscalYear() + "年度还有 ")
                .param("behind", " 份表等您审核，期限" + event.due().words())
                .param(
                        "text",
                        event.step().label() + "审核期限：" + DAY.format(event.due().day()))
                .param("now", now)
                .param("day", today)
                .query(String.class)
                .list();
        if (mail.configured()) {
            jobs.order(MailDelivery.JOB, mails);
        }
    }
}
