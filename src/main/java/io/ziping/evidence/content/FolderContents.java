package io.ziping.evidence.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The contents that the database says are kept in the directory, asked without an application. */
public final class FolderContents {

    private static final String THERE = "select 1 where to_regclass('evidence_content') is not null";
    private static final String KEPT =
            "select id, size from evidence_content where kept_in = 'DIRECTORY' and scan <> 'INFECTED' order by id";

    private record Content(long id, long size) {}

    private final List<Content> contents;

    private FolderContents(List<Content> contents) {
        this.contents = contents;
    }

    public static FolderContents of(Connection connection) throws SQLException {
        var contents = new ArrayList<Content>();
        try (var statement = connection.createStatement()) {
            try (var there = statement.executeQuery(THERE)) {
                if (!there.next()) {
                    return new FolderContents(contents);
                }
            }
            try (var row = statement.executeQuery(KEPT)) {
                while (row.next()) {
                    contents.add(new Content(row.getLong(1), row.getLong(2)));
                }
            }
        }
        return new FolderContents(contents);
    }

    public long count() {
        return contents.size();
    }

    public long bytes() {
        return contents.stream().mapToLong(Content::size).sum();
    }

    /** The numbers of those that are not there, or not as long as they should be. */
    public List<Long> missingIn(Path directory) {
        return contents.stream()
                .filter(content -> !isIn(directory, content))
                .map(Content::id)
                .toList();
    }

    private static boolean isIn(Path directory, Content content) {
        try {
            return Files.size(DirectoryStore.place(directory, content.id())) == content.size();
        } catch (IOException missing) {
            return false;
        }
    }
}
