-- a class that was there when rows were rearranged may stand in an earlier version of a form
alter table indicator_class add column created_at timestamptz not null default now();
comment on column indicator_class.created_at is '建立时间';
