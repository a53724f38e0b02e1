package io.ziping.audit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The command {@code --ziping.verify-audit}: reads the chain, says how it stands, and ends. Exit code 0 when it is whole, 1 when it
 * is broken, 2 when it could not be read, as when the program does not start at all.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class AuditVerification implements ApplicationRunner {

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int UNKNOWN = 2;

    private final AuditLog audit;
    private final ConfigurableApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("ziping.verify-audit")) {
            return;
        }
        int code = verify();
        System.exit(SpringApplication.exit(context, () -> code));
    }

    int verify() {
        try {
            var report = audit.verify();
            if (report.whole()) {
                log.info(report.inWords());
                return WHOLE;
            }
            log.error(report.inWords());
            return BROKEN;
        } catch (DataAccessException | TransactionException unread) {
            log.error("审计日志没有读成，完整与否不知道：{} (The audit log could not be read.)", unread.getMessage());
            return UNKNOWN;
        }
    }
}
