-- a notice of several forms comes up again with each of them
create index notice_account_at_idx on notice (account_id, at desc, id desc);
drop index notice_account_idx;
