create table web_session (
    primary_id text constraint web_session_pk primary key,
    session_id text not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
create unique index web_session_session_id_idx on web_session (session_id);
create index web_session_expiry_time_idx on web_session (expiry_time);
create index web_session_principal_name_idx on web_session (principal_name);
comment on table web_session is '网页登录的会话（Spring Session 的表）';
comment on column web_session.primary_id is '内部编号，登录前后不变';
comment on column web_session.session_id is '会话编号，即 Cookie 的内容，登录时更换';
comment on column web_session.creation_time is '建立时间，1970年起的毫秒数';
comment on column web_session.last_access_time is '最近一次操作，1970年起的毫秒数，最多晚记一分钟';
comment on column web_session.max_inactive_interval is '多少秒不操作即结束';
comment on column web_session.expiry_time is '结束时间，1970年起的毫秒数';
comment on column web_session.principal_name is '用户名；登录前为空';

create table web_session_attributes (
    session_primary_id text not null
        constraint web_session_attributes_session_fk references web_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    constraint web_session_attributes_pk primary key (session_primary_id, attribute_name)
);
comment on table web_session_attributes is '会话的内容';
comment on column web_session_attributes.session_primary_id is '会话的内部编号';
comment on column web_session_attributes.attribute_name is '名称';
comment on column web_session_attributes.attribute_bytes is '内容（Java 序列化）';
