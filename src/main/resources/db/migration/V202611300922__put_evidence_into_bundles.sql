-- a folder of forms may hold what is attached to them
alter table bundle_job drop constraint bundle_job_kind_known;
alter table bundle_job add constraint bundle_job_kind_known check (kind in ('PDF', 'ZIP', 'ZIP_WITH_EVIDENCE'));
comment on column bundle_job.kind is '种类：一个 PDF，或按表分文件的 ZIP，含或不含佐证材料';
