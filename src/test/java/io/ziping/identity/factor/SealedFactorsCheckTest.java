package io.ziping.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the start says of second factors that do not open. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class SealedFactorsCheckTest {

    @Autowired
    SealedFactorsCheck check;

    @Autowired
    SealedSecrets secrets;

    @Autowired
    JdbcClient jdbc;

    private void keep(String secret) {
        jdbc.sql("update account set factor_secret = :secret, factor_confirmed_at = now(), factor_step = 0"
                        + " where username = 'reviewer'")
                .param("secret", secret)
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("update account set factor_secret = null, factor_confirmed_at = null, factor_step = null"
                        + " where username = 'reviewer'")
                .update();
    }

    @Test
    void isNothingWhereTheyOpen(CapturedOutput log) {
        long id = jdbc.sql("select id from account where username = 'reviewer'")
                .query(Long.class)
                .single();
        keep(secrets.seal(id, "JBSWY3DPEHPK3PXP"));

        check.started();

        assertThat(log.getAll()).doesNotContain("动态口令打不开");
    }

    @Test
    void isHowManyAreSealedUnderAnotherKey(CapturedOutput log) {
        keep(secrets.seal(-1, "JBSWY3DPEHPK3PXP"));

        check.started();

        assertThat(log.getAll()).contains("1个账号的动态口令打不开", "不是原来的那一个");
    }
}
