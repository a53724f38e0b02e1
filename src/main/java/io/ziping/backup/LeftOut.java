package io.ziping.backup;

import java.util.Set;

/** What of the database is no part of a backup. */
final class LeftOut {

    /**
     * Sessions: whoever had the file would be logged in as their owners, and after a restore people log in anew. Bundles: their
     * files are kept for a day and are in no backup.
     */
    private static final Set<String> TABLES = Set.of("web_session", "web_session_attributes", "bundle_job");

    private LeftOut() {}

    static boolean is(SchemaTables.Table table) {
        return table.unlogged() || TABLES.contains(table.name());
    }
}
