package io.ziping.startup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process when memory has run out, as {@code -XX:+ExitOnOutOfMemoryError} does, which no jar can ask for itself:
 * some thread is gone then that nobody starts again, and a process that lives on without it answers nothing. Whoever keeps
 * services running starts it anew.
 *
 * <p>An error that ends a thread comes here by itself. One that somebody catches, as servers do with what goes wrong in a
 * request, is written to the log, and is seen on its way there, whether or not the log takes it.
 */
public final class OutOfMemoryExit extends TurboFilter implements Thread.UncaughtExceptionHandler {

    /** The exit code of the JVM's own option. */
    static final int CODE = 3;

    private static final int DEEPEST = 20;
    private final Runnable exit;

    OutOfMemoryExit(Runnable exit) {
        this.exit = exit;
    }

    /** Watches every thread; to be called first of all. */
    public static void watchThreads() {
        Thread.setDefaultUncaughtExceptionHandler(new OutOfMemoryExit(OutOfMemoryExit::halt));
    }

    /** Watches the log; to be called once it has been set up. Does nothing where it is watched already. */
    static void watchLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log
                && log.getTurboFilterList().stream().noneMatch(OutOfMemoryExit.class::isInstance)) {
            var watch = new OutOfMemoryExit(OutOfMemoryExit::halt);
            watch.setContext(log);
            watch.start();
            log.addTurboFilter(watch);
        }
    }

    /** Without the hooks of an orderly end: they want memory. An embedded database is taken over by the next start. */
    private static void halt() {
        Runtime.getRuntime().halt(CODE);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        exitIfOutOfMemory(failure);
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        failure.printStackTrace();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            @Nullable Logger logger,
            @Nullable Level level,
            @Nullable String format,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        // whoever asks whether to log at all comes here too, thousands of times a page: with nothing, and for nothing
        if (failure != null) {
            exitIfOutOfMemory(failure);
        }
        if (arguments != null) {
            for (var argument : arguments) {
                if (argument instanceof Throwable told) {
                    exitIfOutOfMemory(told);
                }
            }
        }
        return FilterReply.NEUTRAL;
    }

    private void exitIfOutOfMemory(Throwable failure) {
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .ifPresent(error -> {
                    System.err.printf(
                            "%n自评已退出：内存用完了。(OutOfMemoryError: %s)%n请给 Java 更多内存（-Xmx，容器里是容器的内存），"
                                    + "或者少读几个文件（ziping.reading.at-once），然后再启动。%n",
                            error.getMessage());
                    exit.run();
                });
    }
}
