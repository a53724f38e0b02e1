package io.ziping.notice;

import io.ziping.job.JobQueue;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells people of forms that ask something of them, or have an answer: of each kind one notice a day, which says how many
 * forms there are, and one mail a day, with the first of them. The notice counts as read when all of its forms are dealt with;
 * another one makes it unread again.
 */
@Component
@RequiredArgsConstructor
class GatheredNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** Makes the notices of the day or locks those there are: what they speak of is counted afterwards, with all of it in sight. */
    private static final String HELD = """
            insert into notice (account_id, kind, evaluation_id, fiscal_year, subject, text, at, gathered_on)
            select a.id, :kind, :evaluation, :year, :subject, :text, :now, :day from account a
            where a.enabled and %s order by a.id
            on conflict (account_id, kind, gathered_on) do update set at = excluded.at, read_at = null
            returning id, account_id, xmax = 0 as first
            """;

    private static final String GATHERED = """
            with told as (
                select * from unnest(:ids::bigint[], :accounts::bigint[], :firsts::boolean[]) as t (id, account_id, first)
            ), gathered as (
                insert into gathered_form (notice_id, evaluation_id) select id, :evaluation from told
                on conflict (notice_id, evaluation_id) do update set settled = false)
            """;

    /** What else is told at once; counted by the next statement, which has it in sight. */
    private static final String OTHERS = """
            insert into gathered_form (notice_id, evaluation_id)
            select n.id, e.id from unnest(:ids::bigint[]) as n (id), unnest(:others::bigint[]) as e (id)
            on conflict (notice_id, evaluation_id) do update set settled = false
            """;

    private static final String COUNTED = """
            update notice n set (evaluation_id, subject, text) = (
                select case when count(*) = 0 then :evaluation end,
                    case when count(*) = 0 then :subject else :before || count(*) + 1 || :behind end,
                    case when count(*) = 0 then :text else '最近一份：' || :subject end
                from gathered_form f where f.notice_id = n.id and f.evaluation_id <> :evaluation)
            from told where n.id = told.id and (:several or not told.first)
            """;

    private static final String MAILED = """
            , counted as (%s)
            insert into outgoing_mail (notice_id, recipient, created_at)
            select told.id, a.email, :now from told join account a on a.id = told.account_id
            where told.first and a.email <> '' returning cast(id as text)
            """.formatted(COUNTED);

    /** The notices that speak of forms, locked in the order in which others lock those of the day. */
    private static final String CONCERNED = """
            select n.id from notice n where n.id in (
                select f.notice_id from gathered_form f where not f.settled and f.evaluation_id in (%s))
                and n.kind = :kind and (:account = 0 or n.account_id = :account)
            order by n.account_id, n.id for no key update
            """;

    private static final String SETTLED = """
            with done as (
                update gathered_form set settled = true
                where not settled and notice_id in (:notices) and evaluation_id in (%1$s) returning notice_id)
            update notice n set read_at = :now where n.read_at is null and n.id in (select notice_id from done)
                and not exists (select 1 from gathered_form f
                    where f.notice_id = n.id and not f.settled and f.evaluation_id not in (%1$s))
            """;

    private static final String SUBMITTED =
            "select e.id from self_evaluation e where e.department_id = :id and e.status = 'SUBMITTED'";

    private static final long EVERYBODY = 0;

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final JobQueue jobs;
    private final Clock clock;

    /**
     * What is told of a form.
     *
     * @param subject what is said of the form alone
     * @param text why, in a few words more
     * @param several what is said behind the day of several forms, with {@code %d} for their number
     */
    record Told(NoticeKind kind, long evaluationId, int fiscalYear, String subject, String text, String several) {}

    /**
     * Tells everybody of a kind.
     *
     * @param to who of the accounts {@code a}, as a condition over the parameter {@code whom}
     */
    void tell(Told told, String to, long whom) {
        tell(told, List.of(), to, whom);
    }

    /**
     * The same of several forms at once, with as many statements as of one.
     *
     * @param others forms of which the same is told
     */
    void tell(Told told, List<Long> others, String to, long whom) {
        var today = LocalDate.now(clock);
        var held = jdbc.sql(HELD.formatted(to))
                .param("kind", told.kind().name())
                .param("evaluation", told.evaluationId())
                .param("year", told.fiscalYear())
                .param("subject", told.subject())
                .param("text", told.text())
                .param("now", now())
                .param("day", today)
                .param("whom", whom)
                .query((row, number) -> new Held(row.getLong("id"), row.getLong("account_id"), row.getBoolean("first")))
                .list();
        if (held.isEmpty()) {
            return;
        }
        if (!others.isEmpty()) {
            jdbc.sql(OTHERS)
                    .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
                    .param("others", others.toArray(Long[]::new))
                    .update();
        }
        int number = told.several().indexOf("%d");
        var statement = jdbc.sql(GATHERED + (mail.configured() ? MAILED : COUNTED))
                .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
                .param("accounts", held.stream().map(Held::accountId).toArray(Long[]::new))
                .param("firsts", held.stream().map(Held::first).toArray(Boolean[]::new))
                .param("several", !others.isEmpty())
                .param("evaluation", told.evaluationId())
                .param("subject", told.subject())
                .param("text", told.text())
                .param("now", now())
                .param("before", DAY.format(today) + told.several().substring(0, number))
                .param("behind", told.several().substring(number + 2));
        if (mail.configured()) {
            jobs.order(MailDelivery.JOB, statement.query(String.class).list());
        } else {
            statement.update();
        }
    }

    /** Nobody need look at a form any more for what such notices tell of it. */
    void settle(NoticeKind kind, long evaluationId) {
        settle(kind, ":id", evaluationId, EVERYBODY);
    }

    /** Somebody need look at a form no more for what such notices tell of it. */
    void settle(NoticeKind kind, long evaluationId, long accountId) {
        settle(kind, ":id", evaluationId, accountId);
    }

    /** Nobody need look at several forms any more for what such notices tell of them. */
    void settle(NoticeKind kind, List<Long> evaluationIds) {
        settle(kind, evaluationIds, EVERYBODY);
    }

    /** Somebody need look at several forms no more for what such notices tell of them. */
    void settle(NoticeKind kind, List<Long> evaluationIds, long accountId) {
        settle(kind, "select unnest(:id::bigint[])", evaluationIds.toArray(Long[]::new), accountId);
    }

    /** Nobody of a department need look any more at what was handed in there: it waits for others. */
    void settleSubmitted(long departmentId) {
        settle(NoticeKind.WAITING, SUBMITTED, departmentId, EVERYBODY);
    }

    /** Of two who deal with the last two forms of a notice at once the second one sees what the first has done. */
    private void settle(NoticeKind kind, String forms, Object id, long accountId) {
        var concerned = jdbc.sql(CONCERNED.formatted(forms))
                .param("kind", kind.name())
                .param("account", accountId)
                .param("id", id)
                .query(Long.class)
                .list();
        if (!concerned.isEmpty()) {
            jdbc.sql(SETTLED.formatted(forms))
                    .param("notices", concerned)
                    .param("now", now())
                    .param("id", id)
                    .update();
        }
    }

    /**
     * A notice of the day.
     *
     * @param first whether it was not there before
     */
    private record Held(long id, long accountId, boolean first) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
