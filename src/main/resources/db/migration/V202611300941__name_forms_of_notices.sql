-- the notices there are speak of one form each
insert into gathered_form (notice_id, evaluation_id, settled)
select id, evaluation_id, read_at is not null from notice where kind = 'WAITING' and evaluation_id is not null;
