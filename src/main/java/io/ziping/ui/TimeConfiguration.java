package io.ziping.ui;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the time zone of the people who read its times: {@code ziping.time-zone}. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${ziping.time-zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
