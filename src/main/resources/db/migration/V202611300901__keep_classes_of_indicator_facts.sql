-- What is usual in a class is counted of the understood indicators
alter table indicator_fact add column category_id bigint;
update indicator_fact f set category_id = i.category_id
from (select evaluation_id, category_id, row_number() over (partition by evaluation_id order by position) - 1 as place
      from indicator) i
where i.evaluation_id = f.evaluation_id and i.place = f.place;
-- a fact of a row that has gone since its form was compared; the form is due
delete from indicator_fact where category_id is null;
alter table indicator_fact alter column category_id set not null;
comment on column indicator_fact.category_id is '二级指标';
