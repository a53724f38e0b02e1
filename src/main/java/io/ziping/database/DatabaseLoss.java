package io.ziping.database;

/** Ends the program when its own database is lost for good: what is left of it would answer nothing. */
final class DatabaseLoss {

    /** The exit code, after which whoever keeps services running starts it anew. */
    static final int CODE = 4;

    private DatabaseLoss() {}

    static void end(String reason) {
        System.err.printf("%n自评已退出：内置数据库意外结束，%s%n(The embedded database has ended. Exit code %d.)%n", reason, CODE);
        // the orderly end waits for the threads it ends, this one among them
        new Thread(() -> Runtime.getRuntime().exit(CODE), "end").start();
    }
}
