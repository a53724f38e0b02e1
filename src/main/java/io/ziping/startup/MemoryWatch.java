package io.ziping.startup;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has the log watched for memory that has run out before the first bean is made: a heap that does not do for the start itself
 * shows there too.
 */
class MemoryWatch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OutOfMemoryExit.watchLog();
    }
}
