package io.ziping.library;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which indicators many units have in a class in a year, and what their targets usually are; of each unit the middle of its
 * own. Of fewer units than five nothing is kept: nobody shall learn from it what a single one has.
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
                            select fiscal_year, category_id, name, unit, unit_id,
                                percentile_disc(0.5) within group (order by target) target,
                                mode() within group (order by operator) operator
                            from indicator_fact where fiscal_year in (:years)
                            group by fiscal_year, category_id, name, unit, unit_id
                        )
                        insert into usual_indicator (fiscal_year, category_id, name, unit, operator, units, target)
                        select fiscal_year, category_id, name, unit, mode() within group (order by operator), count(*),
                            percentile_disc(0.5) within group (order by target)
                        from unit_target group by fiscal_year, category_id, name, unit having count(*) >= :enough
                        """).param("years", years).param("enough", ENOUGH_UNITS).update();
    }
}
