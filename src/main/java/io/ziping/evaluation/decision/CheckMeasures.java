package io.ziping.evaluation.decision;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures the checks of doubts by what reviewers have decided in two years, whoever they are. What was decided last about
 * a finding counts: 退回询问 confirms it, 说明成立 does not, 暂记 and
 * 撤回询问 are no decision yet. Of each check the latest decisions are
 * read, so that it costs the same however many there are.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CheckMeasures {

    /** How many years back decisions count. */
    public static final int YEARS = 2;

    /** The most decisions of a check that are read, the latest. */
    public static final int MOST_DECISIONS = 1_000;

    /** The most forms that are counted for a check. */
    public static final int MOST_FORMS = 10_000;

    private static final List<FindingCode> CHECKS = Arrays.stream(FindingCode.values())
            .filter(check -> check.kind() == Kind.DOUBT)
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The checks there are to measure: those of doubts, the most important first. */
    public static List<FindingCode> checks() {
        return CHECKS;
    }

    /** How often each check was found right. */
    public Map<FindingCode, CheckMeasure> all() {
        var measures = new EnumMap<FindingCode, CheckMeasure>(FindingCode.class);
        jdbc.sql("""
                        select c.code, count(*) filter (where d.decision in ('ASKED', 'ACCEPTED')) as decided,
                            count(*) filter (where d.decision = 'ASKED') as confirmed
                        from unnest(array[:codes]) c (code)
                        left join lateral (
                            select l.evaluation_id, l.digest, l.decision, l.id from finding_decision l
                            where l.code = c.code and l.at >= :since order by l.at desc, l.id desc limit :most) d
                        on not exists (select from finding_decision n
                            where n.evaluation_id = d.evaluation_id and n.digest = d.digest and n.id > d.id)
                        group by c.code
                        """)
                .param("codes", codes())
                .param("since", OffsetDateTime.now(clock).minusYears(YEARS))
                .param("most", MOST_DECISIONS)
                .query(row -> {
                    var check = FindingCode.of(row.getString("code")).orElseThrow();
                    measures.put(check, new CheckMeasure(check, row.getInt("decided"), row.getInt("confirmed")));
                });
        return measures;
    }

    /**
     * In how many forms of a year each check finds something that nobody has accepted an explanation for; at most {@link
     * #MOST_FORMS}.
     */
    public Map<FindingCode, Integer> forms(int fiscalYear) {
        var forms = new EnumMap<FindingCode, Integer>(FindingCode.class);
        jdbc.sql("""
                        select c.code, (select count(*) from (
                            select from finding f where f.code = c.code and f.fiscal_year = :year and f.first_of_code
                            limit :most) found) as forms
                        from unnest(array[:codes]) c (code)
                        """)
                .param("codes", codes())
                .param("year", fiscalYear)
                .param("most", MOST_FORMS)
                .query(row -> {
                    forms.put(FindingCode.of(row.getString("code")).orElseThrow(), row.getInt("forms"));
                });
        return forms;
    }

    /**
     * What was decided about the forms of a year that were handed in, by check; of each finding the last decision counts. A
     * check none of whose findings were decided is left out.
     *
     * @param department only its forms; 0 for those of all
     */
    public Map<FindingCode, CheckMeasure> ofYear(int fiscalYear, long department) {
        var measures = new EnumMap<FindingCode, CheckMeasure>(FindingCode.class);
        jdbc.sql("""
                        select d.code, count(*) as decided, count(*) filter (where d.decision = 'ASKED') as confirmed
                        from self_evaluation e cross join lateral (
                            select distinct on (l.digest) l.code, l.decision from finding_decision l
                            where l.evaluation_id = e.id order by l.digest, l.id desc) d
                        where e.fiscal_year = :year and (:department = 0 or e.department_id = :department)
                            and e.status not in ('DRAFT', 'RETURNED') and e.decisions > 0
                            and d.decision in ('ASKED', 'ACCEPTED')
                        group by d.code
                        """).param("year", fiscalYear).param("department", department).query(row -> {
            // a check of a later or an earlier release is none of this one's
            var check = FindingCode.of(row.getString("code"));
            if (check.isPresent()) {
                measures.put(
                        check.get(), new CheckMeasure(check.get(), row.getInt("decided"), row.getInt("confirmed")));
            }
        });
        return measures;
    }

    /** The year that most of the latest {@link #MOST_DECISIONS} decisions are about; empty when nothing was decided. */
    public Optional<Integer> latestYear() {
        return jdbc.sql("""
                        select e.fiscal_year from (select evaluation_id from finding_decision order by id desc limit :most) d
                        join self_evaluation e on e.id = d.evaluation_id
                        group by e.fiscal_year order by count(*) desc, e.fiscal_year desc limit 1
                        """).param("most", MOST_DECISIONS).query(Integer.class).optional();
    }

    private static List<String> codes() {
        return CHECKS.stream().map(FindingCode::code).toList();
    }
}
