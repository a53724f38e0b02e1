package io.ziping.startup.body;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has the web server look after bodies; of its threads a fifth is never waiting for one. */
@Component
class BodyConfiguration implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_UPLOADS = 20;

    private final int threads;

    BodyConfiguration(@Value("${server.tomcat.threads.max:200}") int threads) {
        this.threads = threads;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new BodyValve(new BodyGate(Math.max(1, threads * 4 / 5), MOST_UPLOADS), PATIENCE));
    }
}
