-- What is suggested to people is spelt as most people spell it, not as names are compared
alter table indicator_fact add column spelling text;
-- as far as nothing but the case and what stands in brackets tells it from the compared one; the others when their forms are compared next
update indicator_fact f set spelling = i.spelling
from (select evaluation_id, btrim(regexp_replace(name, '[(（][^()（）]*[)）]', '', 'g')) as spelling,
          row_number() over (partition by evaluation_id order by position) - 1 as place
      from indicator) i
where i.evaluation_id = f.evaluation_id and i.place = f.place and lower(i.spelling) = f.name;
update indicator_fact set spelling = name where spelling is null;
alter table indicator_fact alter column spelling set not null;
comment on column indicator_fact.spelling is '三级指标，照填写的写法，不带括号和目标';
