alter table content_step drop constraint content_step_kind_known;
alter table content_step add constraint content_step_kind_known check (
    kind in ('IMPORTED', 'MERGED', 'IMPORT_UNDONE', 'MERGE_UNDONE', 'REPLACED', 'SORTED', 'RESTORED', 'PUT_BACK', 'FIGURES'));
comment on column content_step.kind is
    '怎么来的：导入、合并带回的表、撤销导入、撤销合并、接口整份更新、随指标体系排序、恢复草稿、恢复一格以前的内容、填入财政执行数';
