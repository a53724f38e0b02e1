package io.ziping.library.web;

import io.ziping.identity.Desk;
import io.ziping.library.ImportedRows;
import io.ziping.ui.UploadRoute;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files of indicators in, keeps what was checked until it is taken, and what came of it for a second press. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    @Bean
    UploadRoute libraryUpload() {
        return new UploadRoute(LibraryImportController.PATH);
    }

    @Bean
    Desk<ImportedRows> checkedLibraryFiles(Clock clock) {
        return new Desk<>(clock);
    }

    @Bean
    Desk<String> takenLibraryFiles(Clock clock) {
        return new Desk<>(clock);
    }
}
