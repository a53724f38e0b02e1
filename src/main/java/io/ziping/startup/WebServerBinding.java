package io.ziping.startup;

import io.ziping.database.TrialMode;
import java.net.InetAddress;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps an application whose passwords are published off the network, unless {@code server.address} is set. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before Boot's own, which puts server.address in its place
@RequiredArgsConstructor
class WebServerBinding implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final TrialMode trial;

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (trial.active()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
