package io.ziping.library.web;

import io.ziping.identity.Desk;
import io.ziping.library.ImportedRows;
import io.ziping.ui.UploadRoute;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets files of indicators in, and keeps what was checked until it is taken. */
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
}
