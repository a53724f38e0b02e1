-- 抽查: a draw of forms that were handed in, with everything needed to print it again and to check it years later
create table spot_check_draw (
    id bigint generated always as identity constraint spot_check_draw_pk primary key,
    fiscal_year integer not null constraint spot_check_draw_year_range check (fiscal_year between 2000 and 2100),
    number integer not null,
    size integer not null constraint spot_check_draw_size_range check (size between 1 and 1000),
    risk_share integer not null,
    money_share integer not null,
    random_share integer not null,
    at_least integer constraint spot_check_draw_at_least_range check (at_least between 1 and 1000),
    at_most integer constraint spot_check_draw_at_most_range check (at_most between 1 and 1000),
    seed bigint not null,
    answer_days integer not null constraint spot_check_draw_answer_days_range check (answer_days between 1 and 60),
    population integer not null,
    frame integer not null,
    restricted boolean not null,
    drawn_by bigint not null constraint spot_check_draw_drawn_by_fk references account on delete restrict,
    drawn_at timestamptz not null,
    closed_by bigint constraint spot_check_draw_closed_by_fk references account on delete restrict,
    closed_at timestamptz,
    closing_note text not null default '',
    constraint spot_check_draw_number_unique unique (fiscal_year, number),
    constraint spot_check_draw_shares check (
        risk_share >= 0 and money_share >= 0 and random_share >= 0 and risk_share + money_share + random_share = 100),
    constraint spot_check_draw_bounds check (at_least <= at_most),
    constraint spot_check_draw_closed check ((closed_by is null) = (closed_at is null))
);
create index spot_check_draw_drawn_by_idx on spot_check_draw (drawn_by);
create index spot_check_draw_closed_by_idx on spot_check_draw (closed_by);
comment on table spot_check_draw is '抽查：一次抽取';
comment on column spot_check_draw.number is '年度的第几次，从1起';
comment on column spot_check_draw.size is '抽取份数';
comment on column spot_check_draw.risk_share is '按存疑分抽取的比例（%）';
comment on column spot_check_draw.money_share is '按预算抽取的比例（%）';
comment on column spot_check_draw.random_share is '随机抽取的比例（%）';
comment on column spot_check_draw.at_least is '每个部门至少几份；空为不限';
comment on column spot_check_draw.at_most is '每个部门至多几份；空为不限';
comment on column spot_check_draw.seed is '随机种子';
comment on column spot_check_draw.answer_days is '单位收到复核结论后几天内答复';
comment on column spot_check_draw.population is '可抽的份数';
comment on column spot_check_draw.frame is '随机抽取时可抽的份数';
comment on column spot_check_draw.restricted is '随机抽取时是否有表因部门已到上限而没有抽取';
comment on column spot_check_draw.closing_note is '结束抽查时的说明';

-- a draw is never changed; it is only ended, once
create function spot_check_draw_is_kept() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null
            or (to_jsonb(new) - '{closed_by,closed_at,closing_note}'::text[])
                <> (to_jsonb(old) - '{closed_by,closed_at,closing_note}'::text[]) then
        raise exception 'a draw of spot checks does not change';
    end if;
    return new;
end $$;
create trigger spot_check_draw_is_kept before update on spot_check_draw
    for each row execute function spot_check_draw_is_kept();

create table spot_check_department (
    draw_id bigint not null constraint spot_check_department_draw_fk references spot_check_draw on delete restrict,
    department_id bigint not null,
    name text not null,
    population integer not null,
    constraint spot_check_department_pk primary key (draw_id, department_id)
);
create trigger spot_check_department_is_kept before update or delete on spot_check_department
    for each row execute function refuse_change();
comment on table spot_check_department is '抽查：抽取时各部门可抽的份数';
comment on column spot_check_department.name is '部门当时的名称';

create table spot_check_form (
    id bigint generated always as identity constraint spot_check_form_pk primary key,
    draw_id bigint not null constraint spot_check_form_draw_fk references spot_check_draw on delete restrict,
    evaluation_id bigint not null constraint spot_check_form_evaluation_fk references self_evaluation on delete restrict,
    number integer not null,
    basis text not null constraint spot_check_form_basis_known check (basis in ('RISK', 'MONEY', 'FLOOR', 'RANDOM')),
    rank integer not null,
    ticket text not null,
    project_name text not null,
    department_id bigint not null,
    department_name text not null,
    unit_name text not null,
    doubt numeric(4, 1) not null,
    adjusted_budget numeric(20, 2) not null,
    self_total numeric(9, 2) not null,
    self_grade text not null
        constraint spot_check_form_self_grade_known check (self_grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    filed jsonb not null,
    open boolean not null default true,
    status text not null default 'WAITING'
        constraint spot_check_form_status_known check (status in ('WAITING', 'REVIEWED', 'RECTIFYING', 'SETTLED')),
    reviewed_total numeric(9, 2),
    reviewed_grade text
        constraint spot_check_form_reviewed_grade_known check (reviewed_grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    answer_until date,
    constraint spot_check_form_number_unique unique (draw_id, number),
    constraint spot_check_form_once unique (draw_id, evaluation_id),
    constraint spot_check_form_reviewed check (
        (status = 'WAITING') = (reviewed_total is null) and (reviewed_total is null) = (reviewed_grade is null))
);
create unique index spot_check_form_open_key on spot_check_form (evaluation_id) where open;
create index spot_check_form_evaluation_idx on spot_check_form (evaluation_id, id desc);
comment on table spot_check_form is '抽查：抽中的自评表，连同抽取时的数字';
comment on column spot_check_form.number is '抽取的顺序，从1起';
comment on column spot_check_form.basis is '按什么抽中：存疑、预算、部门下限、随机';
comment on column spot_check_form.rank is '按它在可抽的表里排第几；随机的是第几号';
comment on column spot_check_form.ticket is '随机数的前16位';
comment on column spot_check_form.filed is '自评表抽取时的内容，复核以此为准';
comment on column spot_check_form.open is '所在的抽查没有结束；一份表同时只在一次抽查里';
comment on column spot_check_form.status is '待复核、已复核、整改中、已销号';
comment on column spot_check_form.reviewed_total is '复核总分，以最后一次结论为准';
comment on column spot_check_form.answer_until is '单位答复的最后一天';
