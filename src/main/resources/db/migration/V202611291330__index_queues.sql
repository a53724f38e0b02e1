-- What waits for somebody, by status and since when, for each scope; what is published waits for nobody
drop index self_evaluation_waiting_idx;
create index self_evaluation_waiting_idx on self_evaluation (status, moved_at, id) where status <> 'PUBLISHED';
drop index self_evaluation_waiting_department_idx;
create index self_evaluation_waiting_department_idx on self_evaluation (department_id, status, moved_at, id)
    where status <> 'PUBLISHED';
create index self_evaluation_waiting_unit_idx on self_evaluation (unit_id, status, moved_at, id)
    where status <> 'PUBLISHED';
-- drafts of a year that nobody has sent back yet, the latest first
create index self_evaluation_unmoved_idx on self_evaluation (fiscal_year, id desc) include (unit_id)
    where status = 'DRAFT' and moved_at is null;
