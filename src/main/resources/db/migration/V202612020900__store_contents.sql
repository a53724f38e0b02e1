-- what files hold may lie in a folder or a bucket that instances share, and what no row names any more is removed from there
create sequence stored_content_number;

alter table evidence_content add column stored_number bigint;
alter table evidence_content drop constraint evidence_content_place;
alter table evidence_content add constraint evidence_content_place
    check (kept_in in ('DATABASE', 'DIRECTORY', 'FOLDER', 'S3'));
alter table evidence_content add constraint evidence_content_named
    check ((stored_number is not null) = (kept_in in ('FOLDER', 'S3')));
create index evidence_content_kept_idx on evidence_content (kept_in, id);
comment on column evidence_content.kept_in is '存在哪里：数据库、目录、共享文件夹、S3 存储';
comment on column evidence_content.stored_number is '在共享文件夹、S3 存储里的编号，名字由内容的 SHA-256 和它组成；别处为空';

alter table bundle_job add column kept_in text
    constraint bundle_job_place check (kept_in in ('FOLDER', 'S3'));
alter table bundle_job add column sha256 text constraint bundle_job_digest check (sha256 ~ '^[0-9a-f]{64}$');
alter table bundle_job add column stored_number bigint;
alter table bundle_job add constraint bundle_job_stored check (num_nonnulls(kept_in, sha256, stored_number) in (0, 3));
comment on column bundle_job.kept_in is '文件存在共享文件夹还是 S3 存储；空的在导出的目录里';
comment on column bundle_job.sha256 is '文件的 SHA-256';
comment on column bundle_job.stored_number is '在那里的编号';

create table storage_removal (
    id bigint generated always as identity constraint storage_removal_pk primary key,
    kept_in text not null,
    area text not null,
    sha256 text not null,
    number bigint not null,
    due_at timestamptz not null
);
create index storage_removal_due_idx on storage_removal (due_at);
create index storage_removal_number_idx on storage_removal (number);
comment on table storage_removal is '存储里到时要删去的文件：写入以前先记下，有行用到它时划去；没有行再用到的再记下';
comment on column storage_removal.kept_in is '存在哪里';
comment on column storage_removal.area is '哪一类';
comment on column storage_removal.sha256 is '内容的 SHA-256';
comment on column storage_removal.number is '编号';
comment on column storage_removal.due_at is '何时可以删';
