package io.ziping.audit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** The command {@code --ziping.verify-audit}: reads the chain, says how it stands, and ends; exit code 1 when broken. */
@Component
@RequiredArgsConstructor
@Slf4j
class AuditVerification implements ApplicationRunner {

    private final AuditLog audit;
    private final ConfigurableApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("ziping.verify-audit")) {
            return;
        }
        var report = audit.verify();
        if (report.whole()) {
            log.info(report.inWords());
        } else {
            log.error(report.inWords());
        }
        ExitCodeGenerator code = () -> report.whole() ? 0 : 1;
        System.exit(SpringApplication.exit(context, code));
    }
}
