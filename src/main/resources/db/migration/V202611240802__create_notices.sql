create table notice (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint notice_account_fk references account on delete cascade,
    kind text not null constraint notice_kind_known check (
        kind in ('WAITING', 'RETURNED', 'PASSED', 'PUBLISHED', 'DEADLINE', 'REMINDER', 'EXTENSION')),
    evaluation_id bigint constraint notice_evaluation_fk references self_evaluation on delete cascade,
    fiscal_year integer not null,
    subject text not null,
    text text not null default '',
    at timestamptz not null,
    read_at timestamptz
);
create index notice_account_idx on notice (account_id, id desc);
create index notice_unread_idx on notice (account_id) where read_at is null;
create index notice_evaluation_idx on notice (evaluation_id);
create index notice_at_idx on notice (at);
comment on table notice is '通知，180天后删除';
comment on column notice.account_id is '给谁';
comment on column notice.kind is '种类：等您审核、退回、通过、公开、临近截止、催报、延期';
comment on column notice.evaluation_id is '说的是哪张表；没有的，说的是整个年度';
comment on column notice.fiscal_year is '年度';
comment on column notice.subject is '标题';
comment on column notice.text is '内容';
comment on column notice.at is '何时';
comment on column notice.read_at is '何时读的';

create table outgoing_mail (
    id bigint generated always as identity primary key,
    notice_id bigint not null constraint outgoing_mail_notice_fk references notice on delete cascade,
    recipient text not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0 constraint outgoing_mail_attempts_range check (attempts >= 0),
    sent_at timestamptz,
    given_up_at timestamptz,
    last_error text not null default ''
);
create index outgoing_mail_notice_idx on outgoing_mail (notice_id);
create index outgoing_mail_due_idx on outgoing_mail (due_at, id) where sent_at is null and given_up_at is null;
comment on table outgoing_mail is '待发的邮件，随通知一起写下，事后由后台发出';
comment on column outgoing_mail.notice_id is '哪条通知';
comment on column outgoing_mail.recipient is '收件邮箱';
comment on column outgoing_mail.created_at is '何时写下';
comment on column outgoing_mail.due_at is '下次何时发';
comment on column outgoing_mail.attempts is '试过几次';
comment on column outgoing_mail.sent_at is '何时发出';
comment on column outgoing_mail.given_up_at is '何时放弃';
comment on column outgoing_mail.last_error is '最近一次为什么没发出';
