create table account (
    id bigint generated always as identity primary key,
    username text not null constraint account_username_form check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    password_hash text not null,
    display_name text not null,
    role text not null constraint account_role_known
        check (role in ('PREPARER', 'DEPARTMENT_REVIEWER', 'FINANCE_REVIEWER', 'ADMIN')),
    department_id bigint constraint account_department_fk references competent_department on delete restrict,
    unit_id bigint constraint account_unit_fk references implementing_unit on delete restrict,
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    constraint account_username_unique unique (username),
    constraint account_scope_fits_role check (
        case role
            when 'PREPARER' then unit_id is not null and department_id is null
            when 'DEPARTMENT_REVIEWER' then department_id is not null and unit_id is null
            else department_id is null and unit_id is null
        end)
);
create index account_department_idx on account (department_id);
create index account_unit_idx on account (unit_id);
comment on table account is '账号';
comment on column account.username is '用户名';
comment on column account.password_hash is '口令散列（带算法前缀）';
comment on column account.display_name is '姓名';
comment on column account.role is '角色：填报人、主管部门审核人、财政审核人、管理员';
comment on column account.department_id is '数据范围：主管部门（仅主管部门审核人）';
comment on column account.unit_id is '数据范围：实施单位（仅填报人）';
comment on column account.enabled is '是否启用';
comment on column account.created_at is '建立时间';
