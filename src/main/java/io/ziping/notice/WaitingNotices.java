package io.ziping.notice;

import io.ziping.job.JobQueue;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells reviewers of the forms that wait for them: each one notice a day, which says how many were sent, and one mail a day,
 * with the first of them. The notice counts as read when all of its forms are dealt with; another one makes it unread again.
 */
@Component
@RequiredArgsConstructor
class WaitingNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private static final String TOLD = """
            with told as (
                insert into notice (account_id, kind, evaluation_id, fiscal_year, subject, text, at, gathered_on)
                select a.id, 'WAITING', :evaluation, :year, :subject, :text, :now, :day from account a
                where a.enabled and %s order by a.id
                on conflict (account_id, gathered_on) do update set at = excluded.at, read_at = null,
                    (evaluation_id, subject, text) = (
                        select case when count(*) = 0 then excluded.evaluation_id end,
                            case when count(*) = 0 then excluded.subject
                                else :shortly || '送来 ' || count(*) + 1 || ' 份表，等您审核' end,
                            case when count(*) = 0 then excluded.text else '最近一份：' || excluded.subject end
                        from gathered_form f where f.notice_id = notice.id and f.evaluation_id <> :evaluation)
                returning id, account_id, xmax = 0 as first)
            """;

    private static final String GATHERED = """
            insert into gathered_form (notice_id, evaluation_id) select id, :evaluation from told
            on conflict (notice_id, evaluation_id) do update set settled = false
            """;

    private static final String MAILED = """
            , gathered as (%s)
            insert into outgoing_mail (notice_id, recipient, created_at)
            select told.id, a.email, :now from told join account a on a.id = told.account_id
            where told.first and a.email <> '' returning cast(id as text)
            """.formatted(GATHERED);

    private static final String SETTLED = """
            with done as (
                update gathered_form set settled = true where not settled and evaluation_id in (%1$s) returning notice_id)
            update notice n set read_at = :now where n.read_at is null and n.id in (select notice_id from done)
                and not exists (select 1 from gathered_form f
                    where f.notice_id = n.id and not f.settled and f.evaluation_id not in (%1$s))
            """;

    private static final String SUBMITTED =
            "select e.id from self_evaluation e where e.department_id = :id and e.status = 'SUBMITTED'";

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final JobQueue jobs;
    private final Clock clock;

    /**
     * Tells everybody of a kind that a form waits for them.
     *
     * @param subject what is said of the form alone
     * @param text why it waits
     * @param to who of the accounts {@code a}, as a condition over the parameter {@code whom}
     */
    void tell(long evaluationId, int fiscalYear, String subject, String text, String to, long whom) {
        var today = LocalDate.now(clock);
        var statement = jdbc.sql(TOLD.formatted(to) + (mail.configured() ? MAILED : GATHERED))
                .param("evaluation", evaluationId)
                .param("year", fiscalYear)
                .param("subject", subject)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("day", today)
                .param("shortly", DAY.format(today))
                .param("whom", whom);
        if (mail.configured()) {
            jobs.order(MailDelivery.JOB, statement.query(String.class).list());
        } else {
            statement.update();
        }
    }

    /** Nobody need look at a form any more that waited for a review. */
    void settle(long evaluationId) {
        settle(":id", evaluationId);
    }

    /** Nobody of a department need look any more at what was handed in there: it waits for others. */
    void settleSubmitted(long departmentId) {
        settle(SUBMITTED, departmentId);
    }

    private void settle(String forms, long id) {
        jdbc.sql(SETTLED.formatted(forms))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }
}
