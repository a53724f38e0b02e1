package io.ziping.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.campaign.Season;
import io.ziping.evaluation.workflow.Move;
import io.ziping.job.DueJobs;
import io.ziping.job.JobQueue;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of mails written down by an instance that had a mail server, on one that has none. */
@WholeApplication
class MailWithoutServerTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JobQueue jobs;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from scheduled_tasks where task_name = :kind")
                .param("kind", MailDelivery.JOB)
                .update();
        jdbc.sql("delete from outgoing_mail").update();
    }

    @Test
    void waitUntilThereIsOne() {
        var mail = written("等邮件服务器");

        deliver(mail);

        assertThat(minutesUntilTheNext()).isBetween(55L, 60L);
    }

    @Test
    void areForgottenWhenTheyWereSentMeanwhile() {
        var mail = written("已经发出");
        jdbc.sql("update outgoing_mail set sent_at = now()").update();

        deliver(mail);

        assertThat(count()).isZero();
    }

    @Test
    void areForgottenWhenTheyWereDeletedMeanwhile() {
        deliver("0");

        assertThat(count()).isZero();
    }

    private void deliver(String mail) {
        jobs.order(MailDelivery.JOB, mail);
        new DueJobs(context, MailDelivery.JOB).run();
    }

    private String written(String project) {
        var season = new Season(context);
        var id = season.draft(2075, project);
        season.move(id, Move.SUBMIT, season.preparer);
        return jdbc.sql("insert into outgoing_mail (notice_id, recipient, created_at)"
                        + " select max(id), 'luwenhua@example.gov.cn', now() from notice returning id::text")
                .query(String.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = :kind")
                .param("kind", MailDelivery.JOB)
                .query(Long.class)
                .single();
    }

    private long minutesUntilTheNext() {
        var seconds = jdbc.sql("select extract(epoch from execution_time - now())::bigint from scheduled_tasks"
                        + " where task_name = :kind")
                .param("kind", MailDelivery.JOB)
                .query(Long.class)
                .single();
        return Duration.ofSeconds(seconds).toMinutes();
    }
}
