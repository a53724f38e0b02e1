alter table self_evaluation add column unmet_count integer
    constraint self_evaluation_unmet_count_not_negative check (unmet_count >= 0);
create index self_evaluation_uncounted_idx on self_evaluation (id) where unmet_count is null;
comment on column self_evaluation.unmet_count is '未达标指标数（计算得出；升级前存的表，启动后补算）';
