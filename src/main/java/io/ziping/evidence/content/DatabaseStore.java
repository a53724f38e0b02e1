package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contents in the database in parts; no more than one of them is in memory. */
@Component
@RequiredArgsConstructor
class DatabaseStore implements ContentStore {

    static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    @Override
    public StoreKind kind() {
        return StoreKind.DATABASE;
    }

    @Override
    public String place() {
        return "evidence_part";
    }

    @Override
    public void put(StoredName name, Path file) throws IOException {
        delete(name);
        var id = name.number();
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("insert into evidence_part (content_id, number, bytes) values (:content, :number, :bytes)")
                        .param("content", id)
                        .param("number", number)
                        .param("bytes", part)
                        .update();
                number++;
            }
        }
    }

    @Override
    public InputStream open(StoredName name) throws IOException {
        var first = part(name.number(), 0);
        if (first.length == 0) {
            throw new NoSuchFileException(name.path());
        }
        return new Parts(name.number(), first);
    }

    @Override
    public OptionalLong size(StoredName name) {
        var size = jdbc.sql("select sum(length(p.bytes)) from evidence_part p where p.content_id = :content")
                .param("content", name.number())
                .query((row, line) -> row.getLong(1))
                .single();
        return size == 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    @Override
    public void delete(StoredName name) {
        jdbc.sql("delete from evidence_part where content_id = :content")
                .param("content", name.number())
                .update();
    }

    private byte[] part(long id, int number) {
        return jdbc.sql("select p.bytes from evidence_part p where p.content_id = :content and p.number = :number")
                .param("content", id)
                .param("number", number)
                .query((row, line) -> row.getBytes("bytes"))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** Reads one part after the other; between them no connection is held. */
    private final class Parts extends InputStream {

        private final long id;
        private InputStream part;
        private int next = 1;
        private boolean ended;

        Parts(long id, byte[] first) {
            this.id = id;
            this.part = new ByteArrayInputStream(first);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = part.read(buffer, offset, length);
            while (read < 0 && !ended) {
                var bytes = part(id, next);
                next++;
                ended = bytes.length == 0;
                part = new ByteArrayInputStream(bytes);
                read = part.read(buffer, offset, length);
            }
            return read;
        }
    }
}
