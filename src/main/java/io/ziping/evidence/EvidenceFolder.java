package io.ziping.evidence;

import io.ziping.evidence.content.FolderContents;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What of the attached files lies in a directory beside the database, which a backup of the database does not hold. */
public final class EvidenceFolder {

    private final FolderContents contents;

    private EvidenceFolder(FolderContents contents) {
        this.contents = contents;
    }

    /** As the database says; one of a version that knew no attached files has none. */
    public static EvidenceFolder of(Connection connection) throws SQLException {
        return new EvidenceFolder(FolderContents.of(connection));
    }

    /** How many contents lie there. */
    public long files() {
        return contents.count();
    }

    /** How long they are together. */
    public long bytes() {
        return contents.bytes();
    }

    /** The numbers of those that are not in a directory, or not as long as they should be. */
    public List<Long> missingIn(Path directory) {
        return contents.missingIn(directory);
    }
}
