-- A deleted draft is moved, row by row, into one document: nothing that reads the tables of forms sees it, and for thirty
-- days it can be put back as it was. A later change of those tables that a default does not cover has to change these
-- documents too.
create table deleted_draft (
    id bigint generated always as identity primary key,
    evaluation_id bigint not null constraint deleted_draft_evaluation_unique unique,
    unit_id bigint not null constraint deleted_draft_unit_fk references implementing_unit on delete restrict,
    fiscal_year integer not null,
    project_name text not null,
    cells bigint not null constraint deleted_draft_cells_not_negative check (cells >= 0),
    content jsonb not null,
    deleted_by bigint not null constraint deleted_draft_deleted_by_fk references account on delete restrict,
    deleted_at timestamptz not null,
    expires_at timestamptz not null
);
create index deleted_draft_unit_idx on deleted_draft (unit_id, id desc);
create index deleted_draft_deleted_by_idx on deleted_draft (deleted_by);
create index deleted_draft_expires_at_idx on deleted_draft (expires_at);
comment on table deleted_draft is '最近删除的草稿';
comment on column deleted_draft.evaluation_id is '原来的编号，恢复时还用它';
comment on column deleted_draft.unit_id is '实施单位';
comment on column deleted_draft.fiscal_year is '年度';
comment on column deleted_draft.project_name is '项目名称；项目可能一并删除，恢复时按名称再建';
comment on column deleted_draft.cells is '删除时填了多少格';
comment on column deleted_draft.content is '自评表、资金、指标、历史，各表的各行';
comment on column deleted_draft.deleted_by is '谁删除的';
comment on column deleted_draft.deleted_at is '何时删除';
comment on column deleted_draft.expires_at is '何时彻底删除';
