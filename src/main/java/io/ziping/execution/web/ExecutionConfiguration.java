package io.ziping.execution.web;

import io.ziping.execution.CheckedFigures;
import io.ziping.execution.FilingReport;
import io.ziping.identity.Desk;
import io.ziping.ui.UploadRoute;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files of figures in, keeps what was checked until it is taken, and what was done until it has been read. */
@Configuration(proxyBeanMethods = false)
class ExecutionConfiguration {

    @Bean
    UploadRoute figureUpload() {
        return new UploadRoute(ExecutionController.PATH);
    }

    @Bean
    Desk<CheckedFigures> checkedFigures(Clock clock) {
        return new Desk<>(clock);
    }

    @Bean
    Desk<FilingReport> filedFigures(Clock clock) {
        return new Desk<>(clock);
    }
}
