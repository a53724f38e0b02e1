alter table account add column duties text not null default ''
    constraint account_duties_known check (duties ~ '^((SYSTEM|SECURITY|AUDIT)(,(SYSTEM|SECURITY|AUDIT))*)?$');
update account set duties = 'SYSTEM,SECURITY,AUDIT' where role = 'ADMIN';
alter table account
    add constraint account_duties_fit_role check ((role = 'ADMIN') = (duties <> ''));
comment on column account.duties is '管理员的职责：系统管理、安全管理、审计管理，以逗号分开；其他角色为空';
