package io.ziping.campaign;

import io.ziping.organization.DataScope;
import java.util.HashMap;
import java.util.Map;

/**
 * The forms that are due of a year and how far they are, by unit: the beginning of every statement of {@link Progress},
 * with {@code expected}, {@code exempt} and {@code lately} to go on from.
 */
final class ExpectedForms {

    /**
     * The units' forms by status, from kept totals; those not begun have none.
     * Exemptions are few, and looked up inside the scope; of retired projects those that have a form that would count.
     */
    private static final String EXPECTED = """
            with exempt as (
                select x.unit_id, x.project_id from campaign_exemption x where x.fiscal_year = :year %1$s
                union
                select x.unit_id, r.project_id from project_retirement r join project x on x.id = r.project_id
                where r.from_year <= :year %1$s and exists (
                    select from self_evaluation e
                    where e.project_id = r.project_id and e.fiscal_year in (:year, :year - 1))
            ), lately as (
                select u.id as unit_id from implementing_unit u join competent_department d on d.id = u.department_id
                where u.enabled and d.enabled
            ), counted as (
                select t.department_id, t.unit_id, case when t.fiscal_year = :year then t.status end as status, t.forms
                from evaluation_total t
                where t.unit_id <> 0 and t.fiscal_year in (:year, :year - 1)
                    and (t.fiscal_year = :year or (not t.followed and t.unit_id in (select unit_id from lately)))
                    and ((t.fiscal_year = :year and t.status <> 'DRAFT')
                        or t.unit_id not in (select unit_id from exempt where project_id is null))
                union all
                select e.department_id, e.unit_id, case when e.fiscal_year = :year then e.status end, -1
                from exempt x join self_evaluation e on e.project_id = x.project_id and e.unit_id = x.unit_id
                where x.unit_id not in (select unit_id from exempt where project_id is null)
                    and ((e.fiscal_year = :year and e.status = 'DRAFT') or (e.fiscal_year = :year - 1 and not e.followed
                        and e.unit_id in (select unit_id from lately)))
            ), expected as (
                select e.department_id, e.unit_id, sum(e.forms) as expected,
                    coalesce(sum(e.forms) filter (where e.status not in ('DRAFT', 'RETURNED')), 0) as submitted,
                    coalesce(sum(e.forms) filter (where e.status in
                        ('DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')), 0) as department,
                    coalesce(sum(e.forms) filter (where e.status in ('FINANCE_APPROVED', 'PUBLISHED')), 0) as finance
                from counted e where true %2$s group by e.department_id, e.unit_id having sum(e.forms) > 0
            )
            """;

    private ExpectedForms() {}

    /** The beginning of a statement for a scope. */
    static String sql(DataScope scope) {
        var department = scope.departmentId() != null;
        var unit = scope.unitId() == null ? "" : " and %s.unit_id = :unit";
        return EXPECTED.formatted(
                (department
                                ? " and x.unit_id in (select id from implementing_unit where department_id = :department)"
                                : "")
                        + unit.formatted("x"),
                (department ? " and e.department_id = :department" : "") + unit.formatted("e"));
    }

    /** The values it needs. */
    static Map<String, Object> parameters(int fiscalYear, DataScope scope) {
        var parameters = new HashMap<String, Object>(Map.of("year", fiscalYear));
        if (scope.departmentId() != null) {
            parameters.put("department", scope.departmentId());
        }
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
        return parameters;
    }
}
