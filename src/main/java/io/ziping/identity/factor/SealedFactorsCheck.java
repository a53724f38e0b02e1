package io.ziping.identity.factor;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the start that second factors do not open: with another key than theirs, or none, every right code is called wrong,
 * and nobody would look for the reason there.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class SealedFactorsCheck {

    private final JdbcClient jdbc;
    private final SealedSecrets secrets;

    private record SealedFactor(long id, String secret) {}

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        long closed = jdbc
                .sql("select id, factor_secret from account where factor_secret like '{gcm}%' order by id")
                .query((row, number) -> new SealedFactor(row.getLong("id"), row.getString("factor_secret")))
                .list()
                .stream()
                .filter(factor -> !secrets.opens(factor.id(), factor.secret()))
                .count();
        if (closed > 0) {
            log.error(
                    "{}个账号的动态口令打不开，正确的口令也会被说成不对：ziping.secret-key {}。请换回原来的密钥；找不回来的，由管理员逐个重置。"
                            + " (Second factors are sealed under another key.)",
                    closed,
                    secrets.possible() ? "不是原来的那一个" : "没有设");
        }
    }
}
