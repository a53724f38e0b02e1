-- An import, a merge and what takes them back are versions of their own in a form's history, also when they changed
-- nothing or the next one cancels them; what is not here was typed.
create table content_step (
    evaluation_id bigint not null constraint content_step_evaluation_fk references self_evaluation on delete cascade,
    version bigint not null,
    kind text not null constraint content_step_kind_known check (
        kind in ('IMPORTED', 'MERGED', 'IMPORT_UNDONE', 'MERGE_UNDONE', 'REPLACED', 'SORTED', 'RESTORED')),
    note text not null default '',
    account_id bigint not null constraint content_step_account_fk references account on delete restrict,
    at timestamptz not null,
    primary key (evaluation_id, version)
);
create index content_step_account_idx on content_step (account_id);
comment on table content_step is '自评表内容的一步：不是逐格填写的版本，只增不改';
comment on column content_step.version is '这一步以后的版本号；0为由它建立';
comment on column content_step.kind is '怎么来的：导入、合并带回的表、撤销导入、撤销合并、接口整份更新、随指标体系排序、恢复';
comment on column content_step.note is '文件名等';
comment on column content_step.account_id is '谁';
comment on column content_step.at is '何时';

create or replace function refuse_delete_of_moved() returns trigger language plpgsql as $$
begin
    if exists (select from status_move m where m.evaluation_id = old.evaluation_id)
       or exists (select from self_evaluation e where e.id = old.evaluation_id) then
        raise exception '% is a record of what happened and cannot be changed', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger content_step_is_kept before update on content_step for each row execute function refuse_change();
create trigger content_step_is_not_emptied before truncate on content_step for each statement execute function refuse_change();
create trigger content_step_is_not_deleted before delete on content_step for each row execute function refuse_delete_of_moved();

-- the uploads of the last thirty days still know what they did
insert into content_step (evaluation_id, version, kind, note, account_id, at)
    select f.evaluation_id, f.made_version, 'IMPORTED', left(coalesce(f.reading ->> 'file', ''), 200), i.account_id,
        coalesce(
            (select max(c.at) from cell_change c where c.evaluation_id = e.id and c.version = f.made_version),
            case when f.state = 'MADE' then e.created_at else i.created_at end)
    from intake_form f join intake i on i.id = f.intake_id join self_evaluation e on e.id = f.evaluation_id
    where f.state <> 'OPEN' and f.made_version is not null
    on conflict do nothing;
-- a workbook whose successor was taken back names the version after that, not the one it made
insert into content_step (evaluation_id, version, kind, note, account_id, at)
    select w.evaluation_id, w.made_version, 'MERGED', left(w.file, 200), i.account_id,
        coalesce(
            (select max(c.at) from cell_change c where c.evaluation_id = e.id and c.version = w.made_version),
            i.created_at)
    from intake_workbook w join intake i on i.id = w.intake_id join self_evaluation e on e.id = w.evaluation_id
    where w.merged and w.made_version = w.onto_version + 1
    on conflict do nothing;
