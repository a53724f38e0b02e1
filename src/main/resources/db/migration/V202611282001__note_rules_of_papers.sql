-- the rules that were in force when a paper was taken in; a paper under the standard rules has none
update self_evaluation e set printed_figures =
    (e.printed_figures::jsonb || jsonb_build_object('policyId', p.id))::text
from scoring_policy p
where e.printed_figures <> '' and p.id = (
    select max(q.id) from scoring_policy q where q.fiscal_year = e.fiscal_year and q.at <= e.created_at);
