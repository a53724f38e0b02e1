alter table notice
    add column project_id bigint constraint notice_project_fk references project on delete cascade,
    drop constraint notice_kind_known,
    add constraint notice_kind_known check (
        kind in ('WAITING', 'HANDED_OVER', 'RETURNED', 'PASSED', 'PUBLISHED', 'UNPUBLISHED', 'DEADLINE', 'REMINDER',
                 'EXTENSION', 'RULES', 'PROJECT'));
create index notice_project_idx on notice (project_id) where project_id is not null;
comment on column notice.kind is '种类：等您审核、改由他人审核、退回、通过、公开、取消公开、截止、催报、延期、规则、项目';
comment on column notice.project_id is '说的是哪个项目';
