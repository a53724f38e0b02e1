-- What a replaced draft held used to be kept as an interchange document, which writes numbers its own way and forgets
-- the keys of rows. It is kept now as it stood; what was kept before cannot be turned into that.
update intake_form set former = null where former is not null;

comment on column intake_form.former is '被替换的草稿原来每格的内容、行的顺序和纸面数字';
comment on column intake_workbook.former is '写入以前每格的内容、行的顺序和纸面数字';
