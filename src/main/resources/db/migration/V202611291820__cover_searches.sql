-- A search finds projects, and counts and narrows their forms without reading them. The name stays: a second form of a
-- project's year is told by it.
alter table self_evaluation drop constraint self_evaluation_project_year_unique;
alter table self_evaluation add constraint self_evaluation_project_year_unique unique (project_id, fiscal_year)
    include (department_id, unit_id, status, grade, doubt, adjusted_budget, executed_amount);
