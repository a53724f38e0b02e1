-- what the last spot check has made of a form, kept with it: lists and pages show it without another query
alter table self_evaluation
    add column reviewed_total numeric(9, 2),
    add column reviewed_grade text
        constraint self_evaluation_reviewed_grade_known check (reviewed_grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    add constraint self_evaluation_reviewed check ((reviewed_total is null) = (reviewed_grade is null));
comment on column self_evaluation.reviewed_total is '抽查的复核总分，以最后一次结论为准；没有抽查过的为空';
comment on column self_evaluation.reviewed_grade is '抽查的复核等级';
