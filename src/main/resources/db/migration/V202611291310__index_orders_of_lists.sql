-- A page of a list is a stretch of one index, read from either end: each order that many equal values make long has an index
-- that is the whole order. What lists are narrowed by is included, so that forms that are not shown need not be read.
create index self_evaluation_list_idx on self_evaluation (fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_department_idx on self_evaluation (department_id, fiscal_year desc, id desc)
    include (unit_id, status, grade);
create index self_evaluation_unit_idx on self_evaluation (unit_id, fiscal_year desc, id desc)
    include (department_id, status, grade);
create index self_evaluation_grade_idx on self_evaluation (grade, fiscal_year desc, id desc);

-- names and amounts rarely agree: the same index serves both directions, and the few that do are sorted
create index self_evaluation_by_project_idx on self_evaluation (project_name, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_adjusted_budget_idx on self_evaluation (adjusted_budget, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_executed_amount_idx on self_evaluation (executed_amount, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);

create index self_evaluation_by_execution_rate_idx on self_evaluation (execution_rate, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_execution_rate_desc_idx
    on self_evaluation (execution_rate desc nulls last, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_total_score_idx on self_evaluation (total_score, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_total_score_desc_idx on self_evaluation (total_score desc, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_grade_idx
    on self_evaluation ((case when grade is null then null else -total_score end), fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, total_score);
create index self_evaluation_by_grade_desc_idx
    on self_evaluation ((case when grade is null then null else -total_score end) desc nulls last, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, total_score);
create index self_evaluation_by_status_idx
    on self_evaluation ((array_position(array['DRAFT','RETURNED','SUBMITTED','DEPARTMENT_APPROVED','FINANCE_APPROVED','PUBLISHED'], status)), fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_status_desc_idx
    on self_evaluation ((array_position(array['DRAFT','RETURNED','SUBMITTED','DEPARTMENT_APPROVED','FINANCE_APPROVED','PUBLISHED'], status)) desc, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade);
create index self_evaluation_by_findings_idx
    on self_evaluation ((block_count * 1000 + warning_count), fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, block_count, warning_count);
create index self_evaluation_by_findings_desc_idx
    on self_evaluation ((block_count * 1000 + warning_count) desc, fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, block_count, warning_count);

-- by the names of bodies the forms of one come after those of another: no more of them are read than are shown
create index implementing_unit_name_idx on implementing_unit (name);
create index competent_department_name_idx on competent_department (name);
