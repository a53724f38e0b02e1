package io.ziping.notice;

import jakarta.mail.MessagingException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sends the mails that were written down, each in a transaction of its own that holds it: other instances pass it by,
 * and one that cannot be sent stops no other. After a failure it is tried again after 1, 2, 4 … minutes, for a day. A
 * mail goes out twice only when the program dies between the server's answer and the commit.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class MailDelivery {

    private static final int MOST_AT_ONCE = 100;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** When so many fail in a row, the server is the trouble; the rest waits for the next round. */
    private static final int FAILURES_IN_A_ROW = 3;

    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_PAUSE = 10;

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
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
            String link) {}

    /** What became of a mail. */
    private enum Outcome {
        SENT,
        FAILED,
        NONE_DUE
    }

    /** Sends what is due; returns how many went out. */
    int deliver() {
        if (!settings.configured()) {
            return 0;
        }
        int sent = 0;
        int failed = 0;
        for (int i = 0; i < MOST_AT_ONCE && failed < FAILURES_IN_A_ROW; i++) {
            var outcome = Objects.requireNonNull(transactions.execute(status -> deliverNext()));
            if (outcome == Outcome.NONE_DUE) {
                break;
            }
            sent += outcome == Outcome.SENT ? 1 : 0;
            failed = outcome == Outcome.SENT ? 0 : failed + 1;
        }
        return sent;
    }

    private Outcome deliverNext() {
        return next().map(mail -> {
                    try {
                        send(mail);
                    } catch (MailException | MessagingException failure) {
                        putOff(mail, failure);
                        return Outcome.FAILED;
                    }
                    jdbc.sql("update outgoing_mail set sent_at = :now, attempts = attempts + 1, last_error = ''"
                                    + " where id = :id")
                            .param("now", now())
                            .param("id", mail.id())
                            .update();
                    return Outcome.SENT;
                })
                .orElse(Outcome.NONE_DUE);
    }

    private Optional<Mail> next() {
        return jdbc.sql("""
                        select m.id, m.recipient, m.attempts, m.created_at, a.display_name, n.subject, n.text,
                               n.kind, n.evaluation_id, n.fiscal_year
                        from outgoing_mail m join notice n on n.id = m.notice_id join account a on a.id = n.account_id
                        where m.sent_at is null and m.given_up_at is null and m.due_at <= :now
                        order by m.due_at, m.id limit 1 for update of m skip locked
                        """)
                .param("now", now())
                .query((row, number) -> mail(row))
                .optional();
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
                Notice.link(row));
    }

    private void send(Mail mail) throws MessagingException {
        var mailer = sender.getObject();
        var message = mailer.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject("[绩效自评] " + mail.subject());
        var values = new Context(
                Locale.SIMPLIFIED_CHINESE,
                Map.of(
                        "name", mail.name(),
                        "subject", mail.subject(),
                        "text", mail.text(),
                        "url", settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + mail.link()));
        helper.setText(templates.process("mail/notice.txt", values), templates.process("mail/notice", values));
        mailer.send(message);
    }

    private void putOff(Mail mail, Exception failure) {
        var now = clock.instant();
        var reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        var over = !now.isBefore(mail.createdAt().plus(LONGEST));
        if (over) {
            log.warn("gave up a mail to {} after {} attempts: {}", mail.recipient(), mail.attempts() + 1, reason);
        } else {
            log.info("a mail to {} could not be sent and will be tried again: {}", mail.recipient(), reason);
        }
        var pause = Duration.ofMinutes(1L << Math.min(mail.attempts(), LONGEST_PAUSE));
        var latest = mail.createdAt().plus(LONGEST);
        var due = now.plus(pause).isBefore(latest) ? now.plus(pause) : latest;
        jdbc.sql("update outgoing_mail set attempts = attempts + 1, due_at = :due, last_error = :reason,"
                        + " given_up_at = case when :over then cast(:now as timestamptz) end where id = :id")
                .param("due", Timestamp.from(due))
                .param(
                        "reason",
                        reason.substring(0, Math.min(reason.length(), LONGEST_ERROR))
                                .replace("\0", ""))
                .param("over", over)
                .param("now", Timestamp.from(now))
                .param("id", mail.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
