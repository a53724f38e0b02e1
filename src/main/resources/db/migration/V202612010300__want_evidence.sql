-- which kinds of evidence the forms of a year have to have: a version per change, as of its scoring rules
create table evidence_wants (
    id bigint generated always as identity constraint evidence_wants_pk primary key,
    fiscal_year integer not null constraint evidence_wants_year_range check (fiscal_year between 2000 and 2100),
    revision integer not null constraint evidence_wants_revision_range check (revision >= 1),
    document jsonb not null,
    note text not null default '' constraint evidence_wants_note_length check (char_length(note) <= 500),
    account_id bigint constraint evidence_wants_account_fk references account on delete restrict,
    at timestamptz not null,
    constraint evidence_wants_revision_unique unique (fiscal_year, revision)
);
create index evidence_wants_year_idx on evidence_wants (fiscal_year, id desc);
create index evidence_wants_account_idx on evidence_wants (account_id);
comment on table evidence_wants is '要附的佐证材料，每年度每改一次一版，只增不改；没有的年度沿用以前年度的';
comment on column evidence_wants.fiscal_year is '年度';
comment on column evidence_wants.revision is '第几版，从1起；最后一版有效';
comment on column evidence_wants.document is '要附的材料（JSON）：哪里、叫什么、是不是提交前必须';
comment on column evidence_wants.note is '修改说明';
comment on column evidence_wants.account_id is '谁；空为系统';
comment on column evidence_wants.at is '何时';
create trigger evidence_wants_is_kept before update or delete on evidence_wants for each row execute function refuse_change();
create trigger evidence_wants_is_not_emptied before truncate on evidence_wants for each statement execute function refuse_change();

alter table self_evaluation
    add column wants_id bigint constraint self_evaluation_wants_fk references evidence_wants on delete restrict;
create index self_evaluation_wants_idx on self_evaluation (wants_id);
comment on column self_evaluation.wants_id is '按哪一版材料要求提交；空为没有要求，或者还在填报单位手里';

alter table evidence_file add column wants uuid[] not null default '{}';
comment on column evidence_file.wants is '是哪几种要附的材料';

alter table evidence_event drop constraint evidence_event_known;
alter table evidence_event add constraint evidence_event_known
    check (kind in ('ATTACHED', 'RENAMED', 'MOVED', 'MARKED', 'REMOVED', 'RESTORED'));
comment on column evidence_event.kind is '上传、改名、移到别处、注明是哪种材料、移除、恢复';
