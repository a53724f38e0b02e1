-- A unit asks for another name of a project; an administrator grants or refuses it. What was decided is in the audit log.
create table project_name_request (
    project_id bigint not null constraint project_name_request_pk primary key
        constraint project_name_request_project_fk references project on delete cascade,
    name text not null constraint project_name_request_name_filled check (btrim(name) <> '' and char_length(name) <= 200),
    reason text not null constraint project_name_request_reason_filled check (btrim(reason) <> '' and char_length(reason) <= 500),
    asked_by bigint not null constraint project_name_request_asked_by_fk references account on delete restrict,
    asked_at timestamptz not null
);
create index project_name_request_asked_by_idx on project_name_request (asked_by);
comment on table project_name_request is '等管理员办的项目改名，一个项目最多一条';
comment on column project_name_request.name is '要改成的名称';
comment on column project_name_request.reason is '理由';
comment on column project_name_request.asked_by is '谁提的';
comment on column project_name_request.asked_at is '何时';
