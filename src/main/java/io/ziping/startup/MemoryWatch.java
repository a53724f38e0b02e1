package io.ziping.startup;

import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/** Has the log watched for memory that has run out as soon as there is one. */
@Component
class MemoryWatch {

    @PostConstruct
    void begin() {
        OutOfMemoryExit.watchLog();
    }
}
