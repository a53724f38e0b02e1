alter table notice
    drop constraint notice_kind_known,
    add constraint notice_kind_known check (
        kind in ('WAITING', 'HANDED_OVER', 'RETURNED', 'PASSED', 'PUBLISHED', 'UNPUBLISHED', 'DEADLINE', 'REMINDER',
                 'EXTENSION'));
comment on column notice.kind is '种类：等您审核、改由他人审核、退回、通过、公开、取消公开、截止、催报、延期';

-- a row of indicators has one name everywhere
update pin set place = regexp_replace(place, '^第(\d+)行', '第\1项') where place ~ '^第\d+行';
