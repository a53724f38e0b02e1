package io.ziping.startup;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Figures for a metrics server are given on a port of their own, {@code management.server.port}, and nowhere else: they are
 * asked for without a login. Without such a port none are gathered for it. What an operator sets besides wins.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class ManagementPort implements EnvironmentPostProcessor {

    static final String PROPERTY = "management.server.port";

    private static final Map<String, Object> OF_ITS_OWN = Map.of(
            "management.endpoints.web.exposure.include", "health,prometheus", "management.server.address", "127.0.0.1");

    private static final Map<String, Object> NONE = Map.of(
            "management.endpoints.web.exposure.include",
            "health",
            "management.prometheus.metrics.export.enabled",
            "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("managementPort", isOfItsOwn(environment) ? OF_ITS_OWN : NONE));
    }

    private static boolean isOfItsOwn(ConfigurableEnvironment environment) {
        var port = environment.getProperty(PROPERTY, "");
        return !port.isBlank() && !port.startsWith("-") && !port.equals(environment.getProperty("server.port", "8080"));
    }
}
