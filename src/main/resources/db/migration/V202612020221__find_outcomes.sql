-- the forms of a cell of outcomes: of a year, by execution and total
create index self_evaluation_outcome_idx on self_evaluation (fiscal_year, (coalesce(execution_rate, -1)), total_score)
    where status not in ('DRAFT', 'RETURNED');
