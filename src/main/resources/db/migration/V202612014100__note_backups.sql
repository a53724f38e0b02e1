create table backup_attempt (
    id bigint generated always as identity constraint backup_attempt_pk primary key,
    begun_at timestamptz not null,
    ended_at timestamptz not null,
    file text not null,
    bytes bigint not null,
    sha256 text not null,
    failure text,
    constraint backup_attempt_said check ((failure is null) = (sha256 <> ''))
);
create index backup_attempt_ended_idx on backup_attempt (ended_at);
comment on table backup_attempt is '夜间备份，一次一行，保留90天';
comment on column backup_attempt.begun_at is '何时开始';
comment on column backup_attempt.ended_at is '何时结束';
comment on column backup_attempt.file is '文件名';
comment on column backup_attempt.bytes is '文件的字节数';
comment on column backup_attempt.sha256 is '整个文件的 SHA-256；没有做成则为空';
comment on column backup_attempt.failure is '为什么没有做成；做成了则为空';
