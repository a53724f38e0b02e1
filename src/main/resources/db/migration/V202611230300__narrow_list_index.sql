-- without the names it is less than half the size, so that PostgreSQL's own settings prefer it to reading the table
drop index self_evaluation_list_idx;
create index self_evaluation_list_idx on self_evaluation (fiscal_year desc, id desc)
    include (department_id, unit_id, status, grade, adjusted_budget, executed_amount, execution_rate, total_score,
             block_count, warning_count);
