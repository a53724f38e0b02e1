package io.ziping.library;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Counts every night what suggestions say of many units, so that none of them asks for it over all forms. */
@Component
@RequiredArgsConstructor
public class LibraryNight {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 45);

    private final UsualIndicators usual;
    private final AskedIndicators asked;

    @Bean
    static JobKind libraryCounting(LibraryNight night, Clock clock) {
        return JobKind.everyNight(AT_NIGHT, clock.getZone(), Lane.LONG, "library-counts", night::count);
    }

    /** Counts all anew. */
    public void count() {
        usual.count();
        asked.count();
    }
}
