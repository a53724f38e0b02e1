-- A pin that was never sent has asked nothing: when it goes, so does the decision about the finding it asked about
alter table pin add column finding text not null default '';
comment on column pin.finding is '问的是哪一条疑点（摘要）；空为不问疑点';
create index pin_finding_idx on pin (evaluation_id, finding) where finding <> '';
