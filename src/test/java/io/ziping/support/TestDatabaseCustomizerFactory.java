package io.ziping.support;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test context a database of its own on the {@link TestServer}; a context that never asks for one,
 * such as a web slice, costs nothing. Registered in {@code META-INF/spring.factories}, so that tests need no annotation.
 */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer();
    }

    /** A record, because equal customizers let tests share a context. */
    record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertyValues.of(
                            "spring.test.database.replace=none",
                            // what happens by itself would disturb what a test counts
                            "ziping.background=false",
                            "spring.datasource.hikari.maximum-pool-size=5",
                            "spring.datasource.hikari.minimum-idle=0")
                    .applyTo(context);
            ((GenericApplicationContext) context)
                    .registerBean(
                            "testDatabase",
                            JdbcConnectionDetails.class,
                            () -> TestServer.shared().database(),
                            definition -> definition.setLazyInit(true));
        }
    }
}
