package io.ziping.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sends the mails that were written down, each as a job, so that one that cannot be sent stops no other. After a failure it
 * is tried again after 1, 2, 4 … minutes, for a day. A job that runs once more finds its mail sent, given up or deleted and
 * ends. A mail goes out twice when the note of the server's answer cannot be
 * written, or when a run that was taken for dead goes on.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class MailDelivery {

    static final String JOB = "mail";

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_PAUSE = 10;

    /** After how long it is seen whether there is a server again. */
    private static final Duration WITHOUT_SERVER = Duration.ofHours(1);

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final ITemplateEngine templates;
    private final Clock clock;

    private record Mail(
            long id,
            String recipient,
            int attempts,
            Instant createdAt,
            String name,
            String subject,
            String text,
            String link,
            boolean gathered) {}

    /** A server that does not answer takes ten seconds of each: whatever else waits goes first. */
    @Bean
    static JobKind mailJobs(MailDelivery delivery) {
        return new JobKind(
                Lane.SHORT,
                Tasks.custom(JOB, Void.class)
                        .defaultPriority(Priority.LOW)
                        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 2))
                        .execute((job, context) -> delivery.deliver(Long.parseLong(job.getId()))));
    }

    private CompletionHandler<Void> deliver(long id) {
        var again = waiting(id)
                .flatMap(mail -> settings.configured()
                        ? deliver(mail)
                        : Optional.of(clock.instant().plus(WITHOUT_SERVER)));
        return again.<CompletionHandler<Void>>map(at -> (run, operations) -> operations.reschedule(run, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** Sends a mail; tells when it is to be tried again, if it is. */
    private Optional<Instant> deliver(Mail mail) {
        try {
            send(mail);
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            return putOff(mail, failure);
        }
        jdbc.sql("update outgoing_mail set sent_at = :now, attempts = attempts + 1, last_error = '' where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", mail.id())
                .update();
        return Optional.empty();
    }

    private Optional<Mail> waiting(long id) {
        return jdbc.sql("""
                        select m.id, m.recipient, m.attempts, m.created_at, a.display_name, n.subject, n.text,
                               n.kind, n.evaluation_id, n.project_id, n.fiscal_year, n.gathered_on
                        from outgoing_mail m join notice n on n.id = m.notice_id join account a on a.id = n.account_id
                        where m.id = :id and m.sent_at is null and m.given_up_at is null
                        """).param("id", id).query((row, number) -> mail(row)).optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("recipient"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("display_name"),
                row.getString("subject").replaceAll("\\p{Cntrl}+", " "),
                row.getString("text"),
                Notice.link(row),
                row.getObject("gathered_on") != null);
    }

    private void send(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var mailer = sender.getObject();
        var message = mailer.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), settings.name());
        helper.setTo(mail.recipient());
        helper.setSubject("[绩效自评] " + mail.subject());
        var values = new Context(
                Locale.SIMPLIFIED_CHINESE,
                Map.of(
                        "name", mail.name(),
                        "subject", mail.subject(),
                        "text", mail.text(),
                        "gathered", mail.gathered(),
                        "url", settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + mail.link()));
        helper.setText(templates.process("mail/notice.txt", values), templates.process("mail/notice", values));
        message.setHeader("Message-ID", settings.messageId(mail.id(), mail.createdAt()));
        // out-of-office programs answer no machine: RFC 3834
        message.setHeader("Auto-Submitted", "auto-generated");
        mailer.send(message);
    }

    private Optional<Instant> putOff(Mail mail, Exception failure) {
        var now = clock.instant();
        var reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        var latest = mail.createdAt().plus(LONGEST);
        var over = !now.isBefore(latest);
        if (over) {
            log.warn("gave up a mail to {} after {} attempts: {}", mail.recipient(), mail.attempts() + 1, reason);
        } else {
            log.info("a mail to {} could not be sent and will be tried again: {}", mail.recipient(), reason);
        }
        jdbc.sql("update outgoing_mail set attempts = attempts + 1, last_error = :reason,"
                        + " given_up_at = case when :over then cast(:now as timestamptz) end"
                        + " where id = :id and sent_at is null")
                .param(
                        "reason",
                        reason.substring(0, Math.min(reason.length(), LONGEST_ERROR))
                                .replace("\0", ""))
                .param("over", over)
                .param("now", Timestamp.from(now))
                .param("id", mail.id())
                .update();
        if (over) {
            return Optional.empty();
        }
        var next = now.plus(Duration.ofMinutes(1L << Math.min(mail.attempts(), LONGEST_PAUSE)));
        return Optional.of(next.isBefore(latest) ? next : latest);
    }
}
