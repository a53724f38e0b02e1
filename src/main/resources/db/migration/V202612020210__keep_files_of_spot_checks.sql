-- what reviewers and units bring besides words: with a row of a record, with an answer, with what was put right
create table spot_check_file (
    id bigint generated always as identity constraint spot_check_file_pk primary key,
    form_id bigint not null constraint spot_check_file_form_fk references spot_check_form on delete restrict,
    record_id bigint constraint spot_check_file_record_fk references spot_check_record on delete restrict,
    place text not null,
    name text not null constraint spot_check_file_named check (name <> ''),
    content_id bigint constraint spot_check_file_content_fk references evidence_content on delete restrict,
    told boolean not null default false,
    added_by bigint not null constraint spot_check_file_added_by_fk references account on delete restrict,
    added_at timestamptz not null,
    removed_by bigint constraint spot_check_file_removed_by_fk references account on delete restrict,
    removed_at timestamptz,
    constraint spot_check_file_placed check (
        (record_id is null) = (place like 'answer.%' or place like 'item.%') and (record_id is not null or not told)),
    constraint spot_check_file_removed check ((removed_by is null) = (removed_at is null)),
    constraint spot_check_file_kept check (content_id is not null or removed_at is not null and not told)
);
create index spot_check_file_form_idx on spot_check_file (form_id, id);
create index spot_check_file_record_idx on spot_check_file (record_id);
create index spot_check_file_content_idx on spot_check_file (content_id);
create index spot_check_file_added_by_idx on spot_check_file (added_by);
create index spot_check_file_removed_by_idx on spot_check_file (removed_by);
comment on table spot_check_file is '抽查：附在复核记录、单位答复和整改事项上的文件';
comment on column spot_check_file.form_id is '抽中的表';
comment on column spot_check_file.record_id is '复核记录；单位答复和整改事项上的没有';
comment on column spot_check_file.place is '附在哪里：空的是整份记录，execution 是预算执行，指标行的标识，answer.<第几次结论>，item.<整改事项>';
comment on column spot_check_file.name is '文件名';
comment on column spot_check_file.content_id is '内容；移除已久、没有告诉过单位的没有了';
comment on column spot_check_file.told is '复核记录上的：最后一次结论告诉了单位';
comment on column spot_check_file.added_by is '谁上传的';
comment on column spot_check_file.added_at is '何时上传';
comment on column spot_check_file.removed_by is '谁移除的';
comment on column spot_check_file.removed_at is '何时移除';
