package io.ziping.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Has the embedded server start before the context is read, where it is the database: the context takes seconds until it asks for
 * the first connection. For the application as it is run: a context made otherwise, as by a test, may bring its own database,
 * which nobody knows before it has been read.
 */
public final class EarlyPostgres implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (DatabaseConditions.urlIsSet(environment)) {
            return;
        }
        var properties = Binder.get(environment).bindOrCreate("ziping", ZipingProperties.class);
        var start = PostgresStart.begin(properties.dataDir(), DatabaseLoss::end);
        // the context stops it, in its turn; but one that fails early has not heard of it yet
        SpringApplication.getShutdownHandlers().add(start::close);
        context.registerBean(PostgresStart.class, () -> start);
    }
}
