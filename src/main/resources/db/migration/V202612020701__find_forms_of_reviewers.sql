-- the forms given to a reviewer that wait, the longest first
create index self_evaluation_reviewer_idx on self_evaluation (reviewer_id, status, moved_at, id) where reviewer_id is not null;
