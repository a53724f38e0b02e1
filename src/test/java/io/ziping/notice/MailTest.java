package io.ziping.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ziping.campaign.Season;
import io.ziping.evaluation.workflow.Move;
import io.ziping.job.DueJobs;
import io.ziping.job.JobQueue;
import io.ziping.support.WholeApplication;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Notices go out by mail to a real server, whatever happens to it meanwhile. */
@WholeApplication
class MailTest {

    private static final int PORT = freePort();

    @Autowired
    ApplicationContext context;

    @Autowired
    JobQueue jobs;

    @Autowired
    JdbcClient jdbc;

    private Season season;
    private DueJobs mails;
    private GreenMail server = newServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("ziping.base-url", () -> "https://ziping.example.gov.cn/");
        registry.add("ziping.mail-from", () -> "ziping@example.gov.cn");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static GreenMail newServer() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeEach
    void people() {
        season = new Season(context);
        mails = new DueJobs(context, MailDelivery.JOB);
        jdbc.sql("delete from notice").update();
        address("department", "luwenhua@example.gov.cn");
        address("preparer", "");
    }

    @AfterEach
    void stop() {
        server.stop();
        season.clock.reset();
    }

    private void address(String username, String email) {
        jdbc.sql("update account set email = :email where username = :username")
                .param("email", email)
                .param("username", username)
                .update();
    }

    private long submitted(String project) {
        var id = season.draft(2075, project);
        season.move(id, Move.SUBMIT, season.preparer);
        return id;
    }

    /** Sends what is due; how many went out. */
    private int deliver() {
        int before = server.getReceivedMessages().length;
        mails.run();
        return server.getReceivedMessages().length - before;
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outgoing_mail where sent_at is null and given_up_at is null")
                .query(Long.class)
                .single();
    }

    @Test
    void carryTextHtmlAndALink() throws Exception {
        server.start();
        var id = submitted("<b>加粗</b>&费用");
        season.sendBack(id, "理由", season.department);

        assertThat(deliver()).as("the preparer has no address").isEqualTo(1);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[绩效自评] 《<b>加粗</b>&费用》（2075年度）等您审核");
        assertThat(mail.getAllRecipients()[0]).hasToString("luwenhua@example.gov.cn");
        assertThat(mail.getFrom()[0])
                .isEqualTo(new InternetAddress("ziping@example.gov.cn", "绩效自评", StandardCharsets.UTF_8.name()))
                .extracting(from -> ((InternetAddress) from).getPersonal())
                .isEqualTo("绩效自评");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<ziping-[0-9]+-[0-9]+@ziping\\.example\\.gov\\.cn>");
        assertThat(text(mail, "text/plain"))
                .contains("陆文华，您好", "《<b>加粗</b>&费用》（2075年度）等您审核", "已提交")
                .contains("https://ziping.example.gov.cn/evaluations/" + id);
        assertThat(text(mail, "text/html"))
                .contains("&lt;b&gt;加粗&lt;/b&gt;&amp;费用", "href=\"https://ziping.example.gov.cn/evaluations/" + id);
        assertThat(deliver()).isZero();
    }

    private static String text(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return "";
        }
        var found = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            found.append(text(parts.getBodyPart(i), type));
        }
        return found.toString();
    }

    @Test
    void goOnceADayForAllThatWaits() throws Exception {
        season.clock.set("2079-03-05T09:00:00");
        submitted("同一天的一");
        submitted("同一天的二");
        server.start();

        assertThat(deliver()).isEqualTo(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[绩效自评] 3月5日送来 2 份表，等您审核");
        assertThat(text(mail, "text/plain")).contains("不另发邮件");
        submitted("同一天的三");
        assertThat(deliver()).as("told of already").isZero();
        season.clock.advance(Duration.ofDays(1));
        submitted("第二天的");
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void arriveLaterWhenTheServerIsAway() {
        submitted("等服务器");

        assertThat(deliver()).isZero();
        assertThat(waiting()).isEqualTo(1);
        server.start();
        assertThat(deliver()).as("not before a minute has gone").isZero();
        season.clock.advance(Duration.ofSeconds(61));

        assertThat(deliver()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void areGivenUpAfterADay() {
        submitted("送不到");
        int rounds = 0;
        for (; waiting() > 0 && rounds < 50; rounds++) {
            deliver();
            season.clock.advance(Duration.ofHours(3));
        }

        assertThat(rounds).isBetween(8, 10);
        assertThat(jdbc.sql("select last_error from outgoing_mail")
                        .query(String.class)
                        .single())
                .isNotBlank();
    }

    @Test
    void goOnWhenOneOfThemCannotBeSent() {
        season.clock.set("2079-03-05T23:50:00");
        server.start();
        address("reviewer", "broken address@@example");
        var id = submitted("一封坏的");
        season.move(id, Move.APPROVE, season.department);
        season.clock.advance(Duration.ofMinutes(20));
        submitted("一封好的");

        assertThat(deliver()).isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTest::subject))
                .allSatisfy(subject -> assertThat(subject).contains("等您审核"));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void goOutOnceWhenTheirJobRunsTwice() {
        server.start();
        submitted("一封一次");
        var key = jdbc.sql("select id::text from outgoing_mail")
                .query(String.class)
                .single();
        assertThat(deliver()).isEqualTo(1);

        jobs.order(MailDelivery.JOB, key);

        assertThat(deliver()).isZero();
        assertThat(jdbc.sql("select attempts from outgoing_mail")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(mailJobs()).isZero();
    }

    private long mailJobs() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = :kind")
                .param("kind", MailDelivery.JOB)
                .query(Long.class)
                .single();
    }

    @Test
    void goOutOnceHoweverManyInstancesSend() throws Exception {
        server.start();
        for (int i = 0; i < 12; i++) {
            submitted("一次" + i);
            season.clock.advance(Duration.ofDays(1));
        }

        mails.runOn(3);

        assertThat(server.getReceivedMessages()).hasSize(12);
    }
}
