-- One normal form decides which names are the same. It is made in Java alone; the next migration fills it in.
alter table competent_department
    add column name_key text,
    add column alike integer not null default 0,
    add column former_keys text[] not null default '{}';
comment on column competent_department.name_key is '名称的比较形式：全角半角、空格、大小写、看不见的字符都不计';
comment on column competent_department.alike is '升级时就已存在的同形名称的编号，请合并；其余都是0';
comment on column competent_department.former_keys is '改名、合并以前各名称的比较形式';

alter table implementing_unit
    add column name_key text,
    add column alike integer not null default 0,
    add column former_keys text[] not null default '{}';
comment on column implementing_unit.name_key is '名称的比较形式：全角半角、空格、大小写、看不见的字符都不计';
comment on column implementing_unit.alike is '升级时就已存在的同形名称的编号，请合并；其余都是0';
comment on column implementing_unit.former_keys is '改名、合并以前各名称的比较形式';

alter table project
    add column name_key text,
    add column alike integer not null default 0,
    add column former_names text[] not null default '{}',
    add column former_keys text[] not null default '{}';
comment on column project.name_key is '名称的比较形式：全角半角、空格、大小写、看不见的字符都不计';
comment on column project.alike is '升级时就已存在的同形名称的编号，请合并；其余都是0';
comment on column project.former_names is '合并以前的名称，查找时仍认得';
comment on column project.former_keys is '合并以前各名称的比较形式';
