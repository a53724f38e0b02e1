package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.ContentStoreContract;
import io.ziping.support.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contents in the database, held to what every store does; each has a row that is not theirs alone. */
@WholeApplication
class DatabaseStoreTest extends ContentStoreContract {

    @Autowired
    DatabaseStore database;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected ContentStore store() {
        return database;
    }

    /** The digest of the row does not matter to the store, and may be another content's in this database. */
    @Override
    protected long number(String sha256, long size) {
        var digest = UUID.randomUUID().toString().replace("-", "").repeat(2);
        return jdbc.sql("""
                        insert into evidence_content (sha256, size, kind, kept_in, scan, used_at)
                        values (:sha256, :size, 'TEST', 'DATABASE', 'CLEAN', now()) returning id
                        """)
                .param("sha256", digest)
                .param("size", size)
                .query(Long.class)
                .single();
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from evidence_content where kind = 'TEST'").update();
    }
}
