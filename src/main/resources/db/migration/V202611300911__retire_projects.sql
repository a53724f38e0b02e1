create table project_retirement (
    project_id bigint not null constraint project_retirement_pk primary key
        constraint project_retirement_project_fk references project on delete cascade,
    from_year integer not null constraint project_retirement_year_range check (from_year between 2000 and 2100),
    reason text not null constraint project_retirement_reason_filled check (btrim(reason) <> '' and char_length(reason) <= 500),
    decided_by bigint not null constraint project_retirement_decided_by_fk references account on delete restrict,
    decided_at timestamptz not null
);
create index project_retirement_decided_by_idx on project_retirement (decided_by);
comment on table project_retirement is '不再填报的项目';
comment on column project_retirement.from_year is '从哪个年度起不再应报';
comment on column project_retirement.reason is '理由';
comment on column project_retirement.decided_by is '谁定的';
comment on column project_retirement.decided_at is '何时';
