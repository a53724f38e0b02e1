-- accounts of people from outside: they review the forms that are given to them, until a day
alter table account add column valid_until date;
alter table account drop constraint account_role_known;
alter table account add constraint account_role_known
    check (role in ('PREPARER', 'DEPARTMENT_REVIEWER', 'FINANCE_REVIEWER', 'OUTSIDE_REVIEWER', 'ADMIN'));
alter table account add constraint account_valid_until_of_outside_reviewers
    check ((valid_until is not null) = (role = 'OUTSIDE_REVIEWER'));
comment on column account.role is '角色：填报人、主管部门审核人、财政审核人、外聘复核人、管理员';
comment on column account.valid_until is '用到哪一天（含当天；仅外聘复核人）';
