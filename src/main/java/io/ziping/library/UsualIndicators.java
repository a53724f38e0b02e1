package io.ziping.library;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which indicators many units have in a class in a year, how most spell them, and what their targets usually are; of each
 * unit the middle of its own. At least and at most say nothing in common: of an indicator that has both, the targets with the
 * sign that most units write are counted, and no others. Of fewer units than five nothing is kept: nobody shall learn from it what a single one has.
 */
@Component
@RequiredArgsConstructor
class UsualIndicators {

    private static final int ENOUGH_UNITS = 5;

    private final JdbcClient jdbc;

    /** Counts them anew, for the years that are not settled, and those of which there are none yet. */
    @Transactional
    void count() {
        var years = jdbc.sql("""
                        select distinct fiscal_year from self_evaluation
                        where status not in ('FINANCE_APPROVED', 'PUBLISHED')
                        union
                        (select fiscal_year from indicator_fact except select fiscal_year from usual_indicator)
                        """).query(Integer.class).list();
        if (years.isEmpty()) {
            return;
        }
        jdbc.sql("delete from usual_indicator where fiscal_year in (:years)")
                .param("years", years)
                .update();
        jdbc.sql("""
                        with unit_target as (
                            select fiscal_year, category_id, name, unit, operator, unit_id,
                                percentile_disc(0.5) within group (order by target) target,
                                mode() within group (order by spelling) spelling
                            from indicator_fact where fiscal_year in (:years)
                            group by fiscal_year, category_id, name, unit, operator, unit_id
                        ), counted as (
                            select fiscal_year, category_id, name, unit, operator, count(*) units,
                                mode() within group (order by spelling) spelling,
                                percentile_disc(0.5) within group (order by target) target
                            from unit_target group by fiscal_year, category_id, name, unit, operator
                            having count(*) >= :enough
                        )
                        insert into usual_indicator
                            (fiscal_year, category_id, name, unit, operator, units, spelling, target)
                        select distinct on (fiscal_year, category_id, name, unit)
                            fiscal_year, category_id, name, unit, operator, units, spelling, target
                        from counted order by fiscal_year, category_id, name, unit, units desc, operator
                        """).param("years", years).param("enough", ENOUGH_UNITS).update();
    }
}
