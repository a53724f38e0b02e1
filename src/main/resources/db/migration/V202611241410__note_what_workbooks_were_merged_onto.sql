-- Two workbooks of one form in one upload are taken back one after the other.
alter table intake_workbook add column onto_version bigint;
comment on column intake_workbook.onto_version is '写入以前自评表的版本；撤销时，在它前面写入的那一份还可以撤销';
