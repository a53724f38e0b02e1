package io.ziping.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Memory that ran out ends the process, wherever the error went. */
class OutOfMemoryExitTest {

    private final AtomicInteger exits = new AtomicInteger();
    private final OutOfMemoryExit watch = new OutOfMemoryExit(exits::incrementAndGet);

    private static Throwable wrapped() {
        return new IllegalStateException("Handler dispatch failed", new OutOfMemoryError("Java heap space"));
    }

    @Test
    void whenItEndsAThread() {
        watch.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));

        assertThat(exits).hasValue(1);
    }

    @Test
    void whenItIsLoggedByWhoeverCaughtIt() {
        try (var log = new ClosingLog()) {
            watch.setContext(log.context);
            watch.start();
            log.context.addTurboFilter(watch);
            var logger = log.context.getLogger("some.library");

            logger.error("caught", wrapped());
            logger.error("failure {} at {}", "1a2b", "/intake", wrapped());
            logger.warn("failure {}", "1a2b", wrapped());
            logger.trace("not even written", wrapped());
            assertThat(exits).hasValue(4);

            logger.error("something else", new IllegalStateException(new StackOverflowError()));
            logger.info("{} {}", "no", "failure");
            assertThat(exits).hasValue(4);
        }
    }

    @Test
    void whileTheBeansAreMadeToo() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(ApplicationContextInitializer.class))
                .hasAtLeastOneElementOfType(MemoryWatch.class);
    }

    @Test
    void butNotWhenAnythingElseEndsAThread() {
        watch.uncaughtException(Thread.currentThread(), new IllegalStateException("for the console"));

        assertThat(exits).hasValue(0);
    }

    private static final class ClosingLog implements AutoCloseable {

        final LoggerContext context = new LoggerContext();

        @Override
        public void close() {
            context.stop();
        }
    }
}
