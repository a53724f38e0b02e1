-- for lists sorted by the rate, the lowest first: without it every form is read and sorted for one page
create index self_evaluation_execution_rate_idx on self_evaluation (execution_rate, fiscal_year desc, id desc);
