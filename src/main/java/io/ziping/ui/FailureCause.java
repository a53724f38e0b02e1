package io.ziping.ui;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an internal failure comes from, if a person can do something about it. */
enum FailureCause {
    DISK_FULL("服务器的磁盘满了，没有存上。请告诉管理员腾出空间，然后再试。"),
    DATABASE_AWAY("数据库现在没有应答。请过一会儿再试；一直这样，请告诉管理员。");

    /** disk_full, see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL Error Codes</a>. */
    private static final String NO_SPACE = "53100";

    private static final int DEEPEST = 20;

    private final String words;

    FailureCause(String words) {
        this.words = words;
    }

    /** What is wrong, for the person. */
    String words() {
        return words;
    }

    static Optional<FailureCause> of(@Nullable Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return Arrays.stream(values())
                .filter(trouble -> causes.stream().anyMatch(trouble::isSignOf))
                .findFirst();
    }

    private boolean isSignOf(Throwable cause) {
        return switch (this) {
            case DISK_FULL -> isFull(cause);
            case DATABASE_AWAY -> isAway(cause);
        };
    }

    private static boolean isFull(Throwable cause) {
        return state(cause).equals(NO_SPACE)
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left"));
    }

    /** A connection that broke, that none can be had, or that a server refuses which starts or ends. */
    private static boolean isAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || state(cause).startsWith("08")
                || state(cause).startsWith("57P");
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException failure && failure.getSQLState() != null ? failure.getSQLState() : "";
    }
}
