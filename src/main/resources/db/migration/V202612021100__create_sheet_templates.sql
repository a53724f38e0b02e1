-- 表样: versions that never change; those that come with the program are files and have no row
create table sheet_template (
    id bigint generated always as identity primary key,
    key text not null,
    version integer not null check (version > 0),
    document jsonb not null,
    note text not null default '',
    made_by text not null,
    at timestamptz not null default now(),
    unique (key, version)
);

-- which of them forms are begun with, from a year on: of a unit, of a department, or of everybody
create table sheet_template_choice (
    id bigint generated always as identity primary key,
    from_year integer not null check (from_year between 2000 and 2100),
    department_id bigint references competent_department,
    unit_id bigint references implementing_unit,
    template text not null,
    check (num_nonnulls(department_id, unit_id) <= 1),
    unique nulls not distinct (from_year, department_id, unit_id)
);

create index sheet_template_choice_department on sheet_template_choice (department_id) where department_id is not null;
create index sheet_template_choice_unit on sheet_template_choice (unit_id) where unit_id is not null;

-- what a form was begun with, blank for the standard one, and what stands in the fields that only its template knows
alter table self_evaluation
    add column template text not null default '',
    add column fields jsonb not null default '[]';
