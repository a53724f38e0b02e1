package io.ziping.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What deleted drafts need is read once, however many contents may have to go, and whatever way of joining seems cheapest. */
@WholeApplication
@Transactional
class UnusedContentsTest {

    private static final int CONTENTS = 40;
    private static final int DRAFTS = 3;
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void areFoundByOneReadingOfTheDeletedDrafts() {
        jdbc.sql("""
                        insert into evidence_content (sha256, size, kind, kept_in, scan, used_at)
                        select lpad(n::text, 64, '0'), 1, 'PDF', 'DATABASE', 'CLEAN', :then from generate_series(1, :contents) n
                        """)
                .param("then", Timestamp.from(LONG_AGO))
                .param("contents", CONTENTS)
                .update();
        jdbc.sql("""
                        insert into deleted_draft (evaluation_id, unit_id, fiscal_year, project_name, cells, content, deleted_by,
                            deleted_at, expires_at)
                        select -n, (select min(u.id) from implementing_unit u), 2091, '删了的' || n, 0,
                            jsonb_build_object('evidence_file', jsonb_build_array(jsonb_build_object('content_id',
                                (select min(c.id) from evidence_content c where c.used_at = :then) + n))),
                            (select min(a.id) from account a), :then, :then from generate_series(1, :drafts) n
                        """)
                .param("then", Timestamp.from(LONG_AGO))
                .param("drafts", DRAFTS)
                .update();

        for (var way : List.of("hashjoin", "mergejoin", "material")) {
            assertThat(jdbc.sql("set local enable_" + way + " = off").update()).isZero();
        }

        var deleted =
                jdbc.sql("select count(*) from deleted_draft").query(Long.class).single();
        var plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, costs off, timing off) " + Contents.unused(List.of("evidence_file")))
                        .param("before", Timestamp.from(LONG_AGO.plusSeconds(1)))
                        .query(String.class)
                        .list());

        assertThat(plan).containsPattern("Delete on evidence_content c \\(actual rows=" + (CONTENTS - DRAFTS) + " ");
        assertThat(plan.lines().filter(line -> line.contains("jsonb_array_elements")))
                .as(plan)
                .allSatisfy(line -> assertThat(line).contains("loops=" + deleted + ")"));
    }
}
