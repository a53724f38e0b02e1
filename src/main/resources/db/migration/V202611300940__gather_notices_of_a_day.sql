-- one notice a day and person of all the forms that were sent for review, instead of one each
alter table notice add gathered_on date,
    add constraint notice_gathered_key unique (account_id, gathered_on);
comment on column notice.gathered_on is '等您审核的：合在一条里的是哪天送来的表；别的通知没有';

create table gathered_form (
    notice_id bigint not null constraint gathered_form_notice_fk references notice on delete cascade,
    evaluation_id bigint not null constraint gathered_form_evaluation_fk references self_evaluation on delete cascade,
    settled boolean not null default false,
    constraint gathered_form_pk primary key (notice_id, evaluation_id)
);
create index gathered_form_evaluation_idx on gathered_form (evaluation_id);
comment on table gathered_form is '一条“等您审核”的通知说的是哪些表';
comment on column gathered_form.notice_id is '哪条通知';
comment on column gathered_form.evaluation_id is '哪张表';
comment on column gathered_form.settled is '已经有人办了；全部办了，这条通知就算读过';
