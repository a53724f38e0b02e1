-- Forms in doubt are narrowed by the money that is in doubt, and to what came since somebody looked last. A walk from the
-- most doubtful on would pass over most of them, so that few are found by these, and counted without being read.
create index self_evaluation_doubtful_money_idx on self_evaluation ((executed_amount * doubt))
    include (executed_amount, doubt, department_id, fiscal_year)
    where doubt >= 5 and status not in ('DRAFT', 'RETURNED');
create index self_evaluation_doubtful_news_idx on self_evaluation (moved_at)
    include (status, department_id, fiscal_year)
    where doubt >= 5 and status in ('SUBMITTED', 'DEPARTMENT_APPROVED');

-- the start page shows the most doubtful of those that somebody has yet to pass, however many were passed
create index self_evaluation_doubtful_review_idx on self_evaluation (doubt desc, fiscal_year desc, id desc)
    where doubt >= 5 and status in ('SUBMITTED', 'DEPARTMENT_APPROVED');
create index self_evaluation_department_doubtful_review_idx
    on self_evaluation (department_id, doubt desc, fiscal_year desc, id desc)
    where doubt >= 5 and status in ('SUBMITTED', 'DEPARTMENT_APPROVED');

create table doubt_look (
    account_id bigint constraint doubt_look_pk primary key
        constraint doubt_look_account_fk references account on delete cascade,
    looked_at timestamptz not null
);
comment on table doubt_look is '各账号把疑点清单看到了什么时候';
comment on column doubt_look.account_id is '谁看的';
comment on column doubt_look.looked_at is '看到的时间：之后送来的是新的';
