package io.ziping.startup;

import io.ziping.database.TrialMode;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once the application takes requests, where to open it and who can log in. */
@Slf4j
@Component
@RequiredArgsConstructor
class StartupReport {

    private static final String TRIAL_ACCOUNTS = """
              试用账号   preparer 填报人 · department 主管部门审核人 · reviewer 财政审核人 · admin 管理员
              密码       ziping-trial
            """;

    private final TrialMode trial;
    private final Environment environment;

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        log.info("自评已启动\n\n  打开       {}\n{}  停止       Ctrl-C\n", address(), trial.active() ? TRIAL_ACCOUNTS : "");
    }

    private String address() {
        String host = environment.getProperty("server.address", "localhost");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", ""));
        String path = environment.getProperty("server.servlet.context-path", "");
        return "http://" + host + ":" + port + path;
    }
}
