-- read with the form, so that a form without files asks nothing more
alter table self_evaluation add column evidence_files integer not null default 0;
comment on column self_evaluation.evidence_files is '有几份佐证材料';
