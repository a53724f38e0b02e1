-- How much of a form is filled, said wherever a form in work is listed; the program counts it of those in work soon after
-- its next start, and of all others when they are written again.
alter table self_evaluation
    add column cell_count integer constraint self_evaluation_cell_count_not_negative check (cell_count >= 0),
    add column blank_count integer constraint self_evaluation_blank_count_not_negative check (blank_count >= 0);
-- to be compared again, and nobody else because of it
update self_evaluation set compared_version = -1 - version
where status in ('DRAFT', 'RETURNED') and compared_version = version;
comment on column self_evaluation.cell_count is '提交前要填的格数（升级前存的表，启动后补算）';
comment on column self_evaluation.blank_count is '其中还空着的格数（升级前存的表，启动后补算）';
