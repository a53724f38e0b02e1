package io.ziping.spotcheck.record;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the files of records when records are taken together or concluded. */
@Component
@RequiredArgsConstructor
class RecordFiles {

    private final JdbcClient jdbc;

    /** Tells the unit of a form of what the record that decides has now, and of nothing else any more. */
    void tell(long formId) {
        jdbc.sql("""
                        update spot_check_file f set told = f.removed_at is null where f.form_id = :form and f.record_id =
                            (select r.id from spot_check_record r where r.form_id = :form and r.part <> 'SECOND'
                                order by r.part = 'FINAL' desc limit 1)
                        """)
                .param("form", formId)
                .update();
    }

    /** Gives the final record of a form what both reviewers have, each content of a row once. */
    void gather(long formId, long finalId) {
        jdbc.sql("""
                        insert into spot_check_file (form_id, record_id, place, name, content_id, added_by, added_at)
                        select distinct on (f.place, f.content_id) f.form_id, :final, f.place, f.name, f.content_id, f.added_by,
                            f.added_at
                        from spot_check_file f join spot_check_record r on r.id = f.record_id
                        where f.form_id = :form and r.part in ('FIRST', 'SECOND') and f.removed_at is null
                        order by f.place, f.content_id, f.id
                        """)
                .param("form", formId)
                .param("final", finalId)
                .update();
    }
}
