package io.ziping.evaluation;

import io.ziping.scoring.Scorer;
import io.ziping.scoring.ScoringPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the rules in force to whoever scores. */
@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

    @Bean
    Scorer scorer() {
        return new Scorer(ScoringPolicy.standard());
    }
}
