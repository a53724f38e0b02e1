package io.ziping.notice;

import io.ziping.job.JobQueue;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes notices into the transaction of what they tell of: they stand or fall with it, and nothing can be lost between.
 * Where mail is configured, a mail to everybody with an address is written down beside them, each with a job that sends it.
 */
@Component
@RequiredArgsConstructor
class NoticeWriter {

    private static final String NOTICES = """
            insert into notice (account_id, kind, evaluation_id, project_id, fiscal_year, subject, text, at)
            select a.id, :kind, :evaluation, :project, :year, :subject, :text, :now from account a where a.enabled and\s""";

    private static final String WITH_MAILS = """
            with told as (%s returning id, account_id)
            insert into outgoing_mail (notice_id, recipient, created_at)
            select told.id, a.email, :now from told join account a on a.id = told.account_id where a.email <> ''
            returning cast(id as text)""";

    private final JdbcClient jdbc;
    private final MailSettings mail;
    private final JobQueue jobs;
    private final Clock clock;

    /**
     * What is told.
     *
     * @param evaluationId the form it is about, or {@code null} for the year
     * @param projectId the project it is about, if it is about no form of it
     */
    record Message(
            NoticeKind kind,
            @Nullable Long evaluationId,
            @Nullable Long projectId,
            int fiscalYear,
            String subject,
            String text) {

        /** What is told of a form or a year. */
        Message(NoticeKind kind, @Nullable Long evaluationId, int fiscalYear, String subject, String text) {
            this(kind, evaluationId, null, fiscalYear, subject, text);
        }
    }

    /**
     * Tells everybody of a kind.
     *
     * @param to who of the accounts {@code a}, as a condition over the parameter {@code whom}
     */
    void tell(Message message, String to, long whom) {
        var notices = NOTICES + to;
        var statement = jdbc.sql(mail.configured() ? WITH_MAILS.formatted(notices) : notices)
                .param("kind", message.kind().name())
                .param("evaluation", message.evaluationId(), Types.BIGINT)
                .param("project", message.projectId(), Types.BIGINT)
                .param("year", message.fiscalYear())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("whom", whom);
        if (mail.configured()) {
            jobs.order(MailDelivery.JOB, statement.query(String.class).list());
        } else {
            statement.update();
        }
    }

    /** No administrator need look any more at the name that was asked for a project; who asked has yet to read the answer. */
    void settleNames(long projectId) {
        jdbc.sql("update notice set read_at = :now"
                        + " where project_id = :project and kind = 'PROJECT' and read_at is null"
                        + " and account_id in (select a.id from account a where a.role = 'ADMIN')")
                .param("now", Timestamp.from(clock.instant()))
                .param("project", projectId)
                .update();
    }
}
