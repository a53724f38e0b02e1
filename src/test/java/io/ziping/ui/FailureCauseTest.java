package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

/** What is said of failures whose cause a person can mend. */
class FailureCauseTest {

    private static Throwable sql(String state) {
        return new DataAccessResourceFailureException("could not write", new SQLException("in English", state));
    }

    @Test
    void isAFullDisk() {
        assertThat(FailureCause.of(sql("53100"))).contains(FailureCause.DISK_FULL);
        assertThat(FailureCause.of(new IllegalStateException(new IOException("upload: No space left on device"))))
                .contains(FailureCause.DISK_FULL);
    }

    @Test
    void isADatabaseThatDoesNotAnswer() {
        assertThat(FailureCause.of(sql("08006"))).contains(FailureCause.DATABASE_AWAY);
        assertThat(FailureCause.of(sql("57P03"))).contains(FailureCause.DATABASE_AWAY);
        assertThat(FailureCause.of(
                        new IllegalStateException(new SQLTransientConnectionException("no connection in time"))))
                .contains(FailureCause.DATABASE_AWAY);
    }

    @Test
    void isNotKnownOfAnythingElse() {
        assertThat(FailureCause.of(null)).isEmpty();
        assertThat(FailureCause.of(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isEmpty();
        assertThat(FailureCause.of(new SQLException("without a state"))).isEmpty();
    }

    @Test
    void isToldToPrograms() {
        var full = Problems.failure(HttpStatus.INTERNAL_SERVER_ERROR, "1a2b3c4d", sql("53100"));
        assertThat(full.getDetail()).startsWith("服务器的磁盘满了").endsWith("请把编号1a2b3c4d告诉管理员");

        var other = Problems.failure(HttpStatus.INTERNAL_SERVER_ERROR, "1a2b3c4d", new IllegalStateException("secret"));
        assertThat(other.getDetail()).isEqualTo("系统出了问题，请把编号1a2b3c4d告诉管理员");
    }
}
