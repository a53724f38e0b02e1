-- one notice a day and person of each kind that is gathered
alter table notice
    drop constraint notice_kind_known,
    drop constraint notice_gathered_key,
    add constraint notice_kind_known check (
        kind in ('WAITING', 'HANDED_OVER', 'RETURNED', 'PASSED', 'PUBLISHED', 'UNPUBLISHED', 'DEADLINE', 'REMINDER',
            'EXTENSION', 'RULES', 'PROJECT', 'INQUIRY', 'ANSWER')),
    add constraint notice_gathered_key unique (account_id, kind, gathered_on);
comment on column notice.kind is '种类：等您审核、改由他人审核、退回、通过、公开、取消公开、截止、催报、延期、规则、项目、提问、答复';
comment on column notice.gathered_on is '等您审核、提问、答复：合在一条里的是哪天的表；别的通知没有';
comment on table gathered_form is '一条合在一起的通知说的是哪些表';
