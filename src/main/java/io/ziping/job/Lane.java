package io.ziping.job;

/** Where a job waits. Lanes do not hold each other up: each has a table and threads of its own. */
public enum Lane {
    /** For what takes seconds. An instance with {@code ziping.background=false} orders here, and runs nothing. */
    SHORT("scheduled_tasks", 2),
    /** For what takes minutes and much memory: one after the other on an instance. */
    LONG("scheduled_long_tasks", 1),
    /** For what waits for servers of others, which may hang. An instance with {@code ziping.background=false} only orders here, too. */
    OUTWARD("scheduled_outward_tasks", 4);

    private final String table;
    private final int threads;

    Lane(String table, int threads) {
        this.table = table;
        this.threads = threads;
    }

    String table() {
        return table;
    }

    int threads() {
        return threads;
    }
}
